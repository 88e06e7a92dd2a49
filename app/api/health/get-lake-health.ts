import 'server-only'
import { env } from '@/lib/env'
import { createSanityClient } from '@/lib/sanity-client'

/** Milliseconds within which a healthy lake answers the smallest question. */
const TIMEOUT = 2_000

const client = createSanityClient(env).withConfig({ timeout: TIMEOUT, maxRetries: 0 })

export type LakeHealth = {
  kind: 'embedded' | 'hosted'
  projectId: string
  dataset: string
  ok: boolean
  /** Milliseconds that the answer took. */
  latency: number
  /** Why there was no answer. */
  reason?: string
}

/** Asks the lake a question that touches one document. */
export async function getLakeHealth(): Promise<LakeHealth> {
  const { kind, projectId, dataset } = env.lake
  const start = performance.now()
  const failure = await client.fetch('*[_id == "siteSettings"][0]._id').then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const latency = Math.round(performance.now() - start)
  return { kind, projectId, dataset, ok: failure === undefined, latency, ...(failure && { reason: failure }) }
}
