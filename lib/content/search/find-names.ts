import { toWords, type Term } from '../../search/terms.ts'
import type { Named } from './query.ts'

const toSpaced = (words: string[]) => ` ${words.join(' ')} `

/** `_id`s of the topics and authors in whose name a term stands. */
export function findNames({ words }: Term, names: readonly Named[]): string[] {
  return names
    .filter(({ _type }) => _type === 'tag' || _type === 'author')
    .filter(({ name }) => toSpaced(toWords(name)).includes(toSpaced(words)))
    .map(({ _id }) => _id)
}
