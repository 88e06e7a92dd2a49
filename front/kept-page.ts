import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js'
import type { Visit } from '../lib/freshness/visit.ts'
import { visits } from '../lib/freshness/visit.ts'

/** Seconds for which others may keep a page that could not be rendered anew. */
export const KEPT_LIFE = 5

const keptByVisit = new WeakMap<Visit, CacheHandlerValue>()

/** Notes the page that is kept of the address that is visited, however old it is. */
export function noteKept(page: CacheHandlerValue): void {
  const visit = visits.getStore()
  if (visit) keptByVisit.set(visit, page)
}

type Kept = NonNullable<CacheHandlerValue['value']>

/** What a page or a document says of itself, as it was kept. */
const ownHeaders = ['content-type', 'etag', 'last-modified', 'link', 'x-robots-tag']

function toHeaders(value: Kept): Record<string, string> {
  const headers = 'headers' in value ? Object.entries(value.headers ?? {}) : []
  return Object.fromEntries(
    headers.flatMap(([name, text]) =>
      ownHeaders.includes(name) && typeof text === 'string' ? [[name, text]] : [],
    ),
  )
}

function toBody(value: Kept): string | Buffer | undefined {
  if ('rscData' in value) return typeof value.html === 'string' ? value.html : undefined
  return 'body' in value && Buffer.isBuffer(value.body) ? value.body : undefined
}

/** What to show of an address whose page cannot be rendered: headers and body of the page or document last kept. */
export function getKept(
  visit: Visit,
): { headers: Record<string, string>; body: string | Buffer } | undefined {
  const value = keptByVisit.get(visit)?.value
  const body = value ? toBody(value) : undefined
  if (!value || body === undefined) return undefined
  const life = { 'content-type': 'text/html; charset=utf-8', 'Cache-Control': `s-maxage=${KEPT_LIFE}` }
  return { headers: { ...life, ...toHeaders(value) }, body }
}
