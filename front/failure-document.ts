import { env } from '../lib/env.ts'
import { words } from '../lib/words/words.ts'
import type { Failure } from './reader-response.ts'

/** Statuses that the site has a page for: `/status/<code>`, or the notice of a retraction for 410. */
type FailureStatus = 404 | 410 | 500 | 503

export type FailureDocument = { status: FailureStatus; headers: Record<string, string>; body: string }

const { tag, dir } = env.locale

const lastResort = (status: FailureStatus): string =>
  `<!doctype html><html lang="${tag}" dir="${dir}"><title>${status}</title><p>${words.site.cannotBeShown} <a href="/">${words.site.frontPage}</a></p></html>`

async function fetchBody(address: string): Promise<string | undefined> {
  try {
    const page = await fetch(address, { signal: AbortSignal.timeout(5_000) })
    return page.ok ? await page.text() : undefined
  } catch {
    return undefined
  }
}

/** Pages under way that tell of a fault: a crowd that is turned away must not cost a page each. */
const asked = new Map<string, Promise<string | undefined>>()

function fetchOnce(address: string): Promise<string | undefined> {
  const body = asked.get(address) ?? fetchBody(address).finally(() => asked.delete(address))
  asked.set(address, body)
  return body
}

async function getBody(origin: string, status: FailureStatus, address: string): Promise<string> {
  const body = await (status < 500 ? fetchBody : fetchOnce)(`${origin}${address}`)
  return body ?? lastResort(status)
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
