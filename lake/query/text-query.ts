import { QueryError } from '../errors.ts'

const MAX_TERMS = 32

/** A parsed search: texts to find or to be without, each as it stands in a normalized text. */
export type TextQuery = { present: readonly string[]; absent: readonly string[] }

const ASCII = /^[\x20-\x7e\s]*$/

/** ASCII, most of all text, needs neither normalization nor the slower character classes. */
const words = (text: string): string[] => {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9_]+/g) ?? []
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  )
}

/** Words alone, lower-case, each between single spaces: a phrase is found as a substring. */
export function normalizeText(text: string): string {
  return ` ${words(text).join(' ')} `
}

const TERM = /(?<minus>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu

/** Stands in every normalized text. */
const ANYTHING = ' '

/** `word*` is a prefix: its last word may go on; `*` alone is anything, as Studio's lists ask. */
function toNeedle({ phrase, word = '' }: Record<string, string | undefined>): string {
  if (word === '*') return ANYTHING
  const normalized = normalizeText(phrase ?? word)
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
