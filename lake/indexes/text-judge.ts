import type { TextQuery } from '../query/text-query.ts'
import type { TextReader } from './text-reader.ts'
import { toTextSearch } from './text-search.ts'

/**
 * Whether `text::query` accepts the whole text of a document, by the id under which it is stored, without reading it;
 * null when the index cannot tell, or would have to list too many documents for that.
 */
export type TextJudge = (query: TextQuery, documentId: string) => boolean | null

/** It takes longer to list more of them than to read the texts of those that are asked about. */
const MAX_FOUND = 20_000

/** Remembers what it found: for as long as the SQLite read transaction that it searches in. `index` is a text index. */
export function createTextJudge(reader: TextReader, index: number | null): TextJudge {
  const known = new Map<TextQuery, ReadonlySet<string> | null>()
  const find = (query: TextQuery) => {
    const search = toTextSearch(query, 'exact')
    if (index === null || !search || reader.estimate(search, MAX_FOUND) === MAX_FOUND) return null
    return new Set(reader.find(index, search))
  }
  return (query, documentId) => {
    const found = known.has(query) ? known.get(query) : find(query)
    known.set(query, found ?? null)
    return found ? found.has(documentId) : null
  }
}
