import { toWords } from '../query/text-query.ts'
import type { TextQuery } from '../query/text-query.ts'
import { toMatchTerms } from './match-tokens.ts'

/** Terms that groq-js does not cut short. */
const MAX_TERM = 1024

/** Accents that follow may come in another order there. */
const withoutAccents = (word: string) => word.replace(/\p{M}+$/u, '')

/**
 * What each text that a term of `match` accepts has in it. Beyond a `*`, or a dot, which stands for any letter, nothing
 * is certain.
 */
function toNeedle(term: string): string[] {
  if (term.length > MAX_TERM) return []
  const [start = ''] = term.split(/[*.]/)
  const words = toWords(start)
  if (start === term) return words.length === 0 ? [] : [` ${words.join(' ')} `]
  const needle = [...words.slice(0, -1), ...words.slice(-1).map(withoutAccents)].join(' ')
  return needle === '' || needle.endsWith(' ') ? [] : [` ${needle}`]
}

/** What to look for where the right side of groq-js' `match` is this text: every text that it accepts has all of it. */
export function toMatchQuery(pattern: string): TextQuery {
  return { present: toMatchTerms(pattern).flatMap(toNeedle), absent: [] }
}
