import 'server-only'
import type { SearchRequest } from '../../search/parse-search.ts'
import { inTurn } from '../../search/search-gate.ts'
import { words } from '../../words/words.ts'
import { loadQuery } from '../load-query.ts'
import { runSearch, type SearchAnswer } from './run-search.ts'
import { runSuggest, type Suggestion } from './run-suggest.ts'

const stopWords = new Set(words.search.stopWords.split(' '))

/** What a search finds. Throws a LakeUnavailableError also where too many search at once. */
export function getSearch(request: SearchRequest): Promise<SearchAnswer> {
  return inTurn(() => runSearch((name, params) => loadQuery(name, params), request, stopWords))
}

/** What may be meant by a search that is being typed; throws as `getSearch` does. */
export function getSuggestions(typed: string): Promise<Suggestion[]> {
  return inTurn(() => runSuggest((name, params) => loadQuery(name, params), typed))
}
