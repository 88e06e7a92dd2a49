import { processSecret } from './process-secret.ts'

const TIMEOUT_MS = 5_000

/**
 * Has this process's own route let tags expire, which Next allows within a request only; `origin` is where it listens.
 * Resolves once they have expired in all its caches; throws when it did not say so.
 */
export async function sendTags(origin: string, tags: readonly string[]): Promise<void> {
  const answer = await fetch(`${origin}/api/revalidate/tags`, {
    method: 'POST',
    headers: { authorization: `Bearer ${processSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!answer.ok) throw new Error(`The site answered ${answer.status} to its own revalidation`)
  await answer.arrayBuffer()
}
