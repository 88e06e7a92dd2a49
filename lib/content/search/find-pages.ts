import { toWords } from '../../search/terms.ts'
import type { Named } from './query.ts'

const isBegun = (word: string, words: string[]) => words.some((other) => other.startsWith(word))

/** Sections, categories, topics and authors whose names hold all these words, the last of them perhaps only begun. */
export function findPages(typed: string[], names: readonly Named[], limit: number): Named[] {
  const last = typed.at(-1)
  if (last === undefined) return []
  const whole = typed.slice(0, -1)
  const found = names.filter(({ name }) => {
    const words = toWords(name)
    return whole.every((word) => words.includes(word)) && isBegun(last, words)
  })
  const begins = ({ name }: Named) => (toWords(name)[0]?.startsWith(typed[0] ?? '') ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b)).slice(0, limit)
}
