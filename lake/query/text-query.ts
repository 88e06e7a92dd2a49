import { QueryError } from '../errors.ts'

const MAX_TERMS = 32

/** A parsed search: texts to find or to be without, each as it stands in a normalized text. */
export type TextQuery = { present: readonly string[]; absent: readonly string[] }

/** No word here needs more than small letters: ASCII, and what stands between words of many texts beside it. */
const PLAIN = /^[\x20-\x7e\s\u2010-\u2016\u2018-\u2027€£©®°¡¿«»]*$/
const WORD = /[\p{L}\p{N}\p{M}_]+/gu

/**
 * A text's words, of any script, without differences of case and of form. Letters come apart from their accents, so
 * that what a text begins with is what its words begin with: `cafe*` finds `café`.
 */
export function toWords(text: string): string[] {
  // Most of all text, for which normalization and the classes of characters would be slow.
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9_]+/g) ?? []
  // Capitals fold more than small letters do, but for ẞ; a sigma is small in two ways.
  const folded = text.toLowerCase().toUpperCase().normalize('NFKD').toLowerCase().replaceAll('ς', 'σ')
  return folded.match(WORD) ?? []
}

const toSpaced = (text: string) => ` ${toWords(text).join(' ')} `

/** Stands between what no phrase reaches across: paragraphs, and fields of a document. */
export const BREAK = '|'

/** Words alone, folded, each between single spaces: a phrase is found as a substring. */
export function normalizeText(text: string): string {
  return text.includes('\n\n') ? text.split('\n\n').map(toSpaced).join(BREAK) : toSpaced(text)
}

const TERM = /(?<minus>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu

/** Stands in every normalized text. */
export const ANYTHING = ' '

/** `word*` is a prefix: its last word may go on; `*` alone is anything, as Studio's lists ask. */
function toNeedle({ phrase, word = '' }: Record<string, string | undefined>): string {
  if (word === '*') return ANYTHING
  const normalized = toSpaced(phrase ?? word)
  return phrase === undefined && word.endsWith('*') ? normalized.trimEnd() : normalized
}

/** Words (all must be there), "quoted phrases", prefixes with a trailing `*`, and `-` before what must not be there. */
export function parseTextQuery(query: string): TextQuery {
  const terms = [...query.matchAll(TERM)].flatMap(({ groups = {} }) => {
    const needle = toNeedle(groups)
    return needle.trim() === '' && needle !== ANYTHING
      ? []
      : [{ needle, absent: groups['minus'] !== undefined }]
  })
  if (terms.length > MAX_TERMS)
    throw new QueryError(
      400,
      'queryEvaluationError',
      `text::query() takes at most ${MAX_TERMS} words or phrases`,
    )
  return {
    present: terms.flatMap(({ needle, absent }) => (absent ? [] : needle)),
    absent: terms.flatMap(({ needle, absent }) => (absent ? needle : [])),
  }
}

/** An empty search finds nothing. */
export function matchesText({ present, absent }: TextQuery, normalized: string): boolean {
  if (present.length + absent.length === 0) return false
  const isFound = (needle: string) => normalized.includes(needle)
  return present.every(isFound) && !absent.some(isFound)
}
