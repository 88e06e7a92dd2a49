import { ANYTHING } from '../query/text-query.ts'
import type { TextQuery } from '../query/text-query.ts'

/**
 * Where texts are looked for: `exact` is what `text::query` knows of a document; `document` and `head` are wherever a
 * query may find them in a whole document or in its own fields, and may find more than the query itself accepts.
 */
export type TextPlace = 'exact' | 'document' | 'head'

/** A search in the terms of the index. */
export type TextSearch = { place: TextPlace; expression: string }

const COLUMNS: Readonly<Record<TextPlace, string>> = {
  exact: '{head rest}',
  document: '{head rest more}',
  head: 'head',
}

/** Longer words are cut short by the index, and longer phrases take it long. */
const MAX_WORD = 1000
const MAX_WORDS = 16

const isPrefix = (needle: string) => !needle.endsWith(' ')

/** Nearly every document has a word that begins with one letter of the alphabet. */
const isTooShort = (needle: string) => isPrefix(needle) && / [a-z0-9_]$/.test(needle)

function isSearchable(needle: string): boolean {
  const words = needle.trim().split(' ')
  const isBounded = words.length <= MAX_WORDS && words.every(({ length }) => length > 0 && length <= MAX_WORD)
  return isBounded && !isTooShort(needle)
}

const toPhrase = (needle: string) => `"${needle.trim()}"${isPrefix(needle) ? ' *' : ''}`

function toExact({ present, absent }: TextQuery): string | null {
  const wanted = present.filter((needle) => needle !== ANYTHING)
  if (wanted.length === 0 || ![...wanted, ...absent].every(isSearchable)) return null
  return [wanted.map(toPhrase).join(' AND '), ...absent.map(toPhrase)].join(' NOT ')
}

const toCandidates = ({ present }: TextQuery) =>
  present.filter(isSearchable).map(toPhrase).join(' AND ') || null

/** A query as a search of the index; null when the index cannot tell, as for `*`, for `a*` and for `-word` alone. */
export function toTextSearch(query: TextQuery, place: TextPlace): TextSearch | null {
  const expression = place === 'exact' ? toExact(query) : toCandidates(query)
  return expression === null ? null : { place, expression: `${COLUMNS[place]} : (${expression})` }
}
