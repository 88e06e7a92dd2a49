import type { SearchRequest } from '../../search/parse-search.ts'
import { toTerms, type Term } from '../../search/terms.ts'
import { toVocabulary } from '../../search/near-miss.ts'
import { toPageCount, toRange } from '../listing/pagination.ts'
import type { Ask } from '../ask.ts'
import { toCorrected } from './correct.ts'
import { findNames } from './find-names.ts'
import { findPages } from './find-pages.ts'
import type { Named } from './query.ts'
import { toFound, type Found } from './to-found.ts'
import { toRanked, type Ranked } from './to-ranked.ts'

/** Up to this many stories, a search may have been misspelled. */
const FEW = 2

/** Pages that a search may lead to directly. */
const PAGES = 4

/** What a search was taken for, and what it found. */
export type SearchAnswer = {
  request: SearchRequest
  /** Milliseconds; periods are counted back from here. */
  askedAt: number
  /** Whether there was anything to search for. */
  hasTerms: boolean
  /** Terms that were left out, being too many. */
  left: number
  /** What one may choose from. */
  sections: Named[]
  authors: Named[]
  /** Sections, categories, topics and authors of that name. */
  pages: Named[]
  found: Found[]
  total: number
  /** Whether there is more than `total`, which nobody is shown. */
  hasMore: boolean
  pageCount: number
  /** The search as it was probably meant; `applied` when that is what was found. */
  correction: { text: string; applied: boolean } | null
  /** Where nothing was found: stories there are without the filters, and the single words to try. */
  elsewhere: number
  words: string[]
}

type Filters = { section: string; author: string; from: string; until: string }
type Hits = Ranked & { terms: Term[]; names: string[] }
type Context = { ask: Ask; request: SearchRequest; names: Named[]; stopWords: ReadonlySet<string> }

const noFilters: Filters = { section: '', author: '', from: '', until: '' }

const toId = (names: Named[], type: Named['_type'], slug: string) =>
  names.find((named) => named._type === type && named.slug === slug)?._id ?? ''

function toFilters({ request, names }: Context): Filters {
  return {
    section: toId(names, 'section', request.section),
    author: toId(names, 'author', request.author),
    from: request.from,
    until: request.to && `${request.to}T24`,
  }
}

async function find(
  { ask, request, names, stopWords }: Context,
  text: string,
  filters: Filters,
): Promise<Hits> {
  const terms = toTerms(text, stopWords).terms.map((term) => ({ ...term, names: findNames(term, names) }))
  const found = { terms, names: terms.flatMap((term) => term.names) }
  if (terms.length === 0) return { ...found, ids: [], hasMore: false }
  const { newest } = request
  return { ...found, ...toRanked(await ask('search-hits', { ...filters, terms, newest }), newest) }
}

type Correction = { text: string; hits: Hits }

/** Another spelling that finds more. */
async function correct(context: Context, hits: Hits): Promise<Correction | null> {
  const { ask, request, names } = context
  if (request.exact || hits.terms.length === 0 || hits.ids.length > FEW) return null
  const known = await ask('search-vocabulary', {})
  const text = toCorrected(request.text, new Map([...known, ...toVocabulary(names.map(({ name }) => name))]))
  if (text === null) return null
  const corrected = await find(context, text, toFilters(context))
  return corrected.ids.length > hits.ids.length ? { text, hits: corrected } : null
}

async function getFound({ ask, request: { page } }: Context, { ids, terms, names }: Hits): Promise<Found[]> {
  const { start, end } = toRange(page)
  const wanted = ids.slice(start, end)
  if (wanted.length === 0) return []
  const stories = await ask('search-stories', { ids: wanted })
  return wanted.flatMap((id) =>
    stories.filter(({ _id }) => _id === id).map((story) => toFound(story, terms, names)),
  )
}

async function countElsewhere(context: Context, hits: Hits): Promise<number> {
  const isFiltered = Object.values(toFilters(context)).some((filter) => filter !== '')
  if (hits.ids.length > 0 || !isFiltered) return 0
  const { ids } = await find(context, context.request.text, noFilters)
  return ids.length
}

/** Searches the published stories. `stopWords` count only where a search has nothing else. */
export async function runSearch(
  ask: Ask,
  request: SearchRequest,
  stopWords: ReadonlySet<string>,
): Promise<SearchAnswer> {
  const names = await ask('search-names', {})
  const context = { ask, request, names, stopWords }
  const typed = await find(context, request.text, toFilters(context))
  const better = await correct(context, typed)
  const applied = better !== null && typed.ids.length === 0
  const hits = applied ? better.hits : typed
  const total = hits.ids.length
  return {
    request,
    askedAt: Date.now(),
    hasTerms: typed.terms.length > 0,
    left: toTerms(request.text, stopWords).left,
    sections: names.filter(({ _type }) => _type === 'section'),
    authors: names.filter(({ _type }) => _type === 'author'),
    pages: findPages(
      hits.terms.flatMap(({ words }) => words),
      names,
      PAGES,
    ),
    found: await getFound(context, hits),
    total,
    hasMore: hits.hasMore,
    pageCount: toPageCount(total),
    correction: better && { text: better.text, applied },
    elsewhere: await countElsewhere(context, hits),
    words: typed.terms.length > 1 ? typed.terms.map(({ words }) => words.join(' ')) : [],
  }
}
