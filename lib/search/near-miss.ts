import { distance } from 'fastest-levenshtein'
import { toWords } from './terms.ts'

/** How often each word is known. */
export type Vocabulary = ReadonlyMap<string, number>

const MARKS = /\p{M}/gu
const HAS_DIGIT = /\p{N}/u
const ASCII = /^[\x20-\x7e]*$/

const fold = (word: string) => (ASCII.test(word) ? word : word.normalize('NFD').replace(MARKS, ''))
const toSorted = (word: string) => [...word].sort().join('')

/** Mistakes that a word of some length may have and still be recognized; a short word is soon another. */
function toBudget({ length }: string): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** Letters to change, to leave out or to put in; two in the wrong order are one mistake. Both words are folded. */
function countMistakes(word: string, known: string): number {
  const mistakes = distance(word, known)
  return mistakes === 2 && toSorted(word) === toSorted(known) ? 1 : mistakes
}

/** Counts the words of texts, but for those with digits: H100 is no misspelled H200. */
export function toVocabulary(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(toWords))
    if (!HAS_DIGIT.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * The known word that somebody who typed this most likely meant: with the fewest mistakes, then the most common.
 * `undefined` for a word that is known, that is like none, or that holds digits.
 */
export function toNearMiss(word: string, vocabulary: Vocabulary): string | undefined {
  if (vocabulary.has(word) || HAS_DIGIT.test(word)) return undefined
  const budget = toBudget(word)
  const typed = fold(word)
  const near = [...vocabulary]
    .filter(([known]) => Math.abs(known.length - word.length) <= 2)
    .map(([known, count]) => ({ known, count, mistakes: countMistakes(typed, fold(known)) }))
    .filter(({ mistakes }) => mistakes <= budget)
    .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || (a.known < b.known ? -1 : 1))
  return near[0]?.known
}
