import { createClient, type SanityClient } from '@sanity/client'
import type { Env } from './parse-env.ts'

/** Milliseconds after which an unanswered request counts as a lake that is down. */
const TIMEOUT = 10_000

/** A client for the configured lake that sees published content only. */
export function createSanityClient({ lake }: Pick<Env, 'lake'>): SanityClient {
  const { projectId, dataset, apiVersion, token, url } = lake
  return createClient({
    projectId,
    dataset,
    apiVersion,
    token,
    useCdn: false,
    perspective: 'published',
    timeout: TIMEOUT,
    maxRetries: 1,
    ...(url === undefined ? {} : { useProjectHostname: false, apiHost: url }),
  })
}

/** A client that sees drafts and releases, for those who may preview them. */
export function createPreviewClient(env: Pick<Env, 'lake' | 'previewToken'>): SanityClient {
  return createSanityClient(env).withConfig({ token: env.previewToken })
}
