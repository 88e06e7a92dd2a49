import { env } from '../lib/env.ts'
import { words } from '../lib/words/words.ts'
import type { Failure } from './reader-response.ts'

/** Statuses that the site has a page for: `/status/<code>`, or the notice of a retraction for 410. */
type FailureStatus = 404 | 410 | 500 | 503

export type FailureDocument = { status: FailureStatus; headers: Record<string, string>; body: string }

const { tag, dir } = env.locale

const lastResort = (status: FailureStatus): string =>
  `<!doctype html><html lang="${tag}" dir="${dir}"><title>${status}</title><p>${words.site.cannotBeShown} <a href="/">${words.site.frontPage}</a></p></html>`

async function getBody(origin: string, status: FailureStatus, address: string): Promise<string> {
  const page = await fetch(`${origin}${address}`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => undefined,
  )
  return page?.ok ? page.text() : lastResort(status)
}

function toPublicStatus(status: number): FailureStatus {
  return status === 404 || status === 410 || status === 503 ? status : 500
}

/**
 * What a reader gets when Next failed: the page that explains it, pulled from the site itself at `origin`. 503, for a lake
 * that does not answer, has a `Retry-After` in seconds; what is missing or gone now may be asked for again.
 */
export async function getFailureDocument(
  origin: string,
  { status, notice }: Failure,
): Promise<FailureDocument> {
  const code = toPublicStatus(status)
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': code < 500 ? 'no-cache' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(code === 503 ? { 'Retry-After': '30' } : {}),
  }
  return { status: code, headers, body: await getBody(origin, code, notice ?? `/status/${code}`) }
}
