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

/** What to show of an address whose page cannot be rendered: headers and HTML of the page last kept. */
export function getKept(visit: Visit): { headers: Record<string, string>; body: string } | undefined {
  const value = keptByVisit.get(visit)?.value
  if (!value || !('rscData' in value) || typeof value.html !== 'string') return undefined
  const link = value.headers?.['link']
  return {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': `s-maxage=${KEPT_LIFE}`,
      ...(typeof link === 'string' && { Link: link }),
    },
    body: value.html,
  }
}
