import { isLakeUnavailable } from '@/lib/content/lake-unavailable-error'
import { getSuggestions } from '@/lib/content/search/load'
import { parseSearch } from '@/lib/search/parse-search'
import { words } from '@/lib/words/words'

/** Seconds for which a browser, or whatever stands between, may answer the same letters with the same suggestions. */
const LIFE = 60

/** Seconds after which it may be tried again where too much is asked, or the lake is away. */
const LATER = 2

/**
 * `GET /api/search?q=`: `{ suggestions: [{ kind, label, href }] }`, eight at most, for the letters typed so far. 503 with
 * `Retry-After` while the lake cannot be asked.
 */
export async function GET(request: Request): Promise<Response> {
  const { text } = parseSearch(Object.fromEntries(new URL(request.url).searchParams))
  try {
    const found = await getSuggestions(text)
    const suggestions = found.map(({ type, ...one }) => ({ kind: words.search.kinds[type], ...one }))
    return Response.json({ suggestions }, { headers: { 'Cache-Control': `public, max-age=${LIFE}` } })
  } catch (error) {
    if (!isLakeUnavailable(error)) throw error
    const headers = { 'Cache-Control': 'no-store', 'Retry-After': String(LATER) }
    return Response.json({ error: words.search.unavailable }, { status: 503, headers })
  }
}
