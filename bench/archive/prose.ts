import type { Random } from '../../seed/random.ts'
import { commonWords, createZipf, inventedWords } from './lexicon.ts'

/** No name of a thing is as frequent as a preposition. */
const HEAD = 80

const pickCommon = createZipf(commonWords.length)
const pickInvented = createZipf(inventedWords.length, HEAD)
const pickFrequent = createZipf(8_000, HEAD)

const toCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** One word that says something. */
export const writeTellingWord = (random: Random): string => inventedWords[pickFrequent(random)] ?? ''

/** One word, which is a common one in almost half of all cases. */
const writeWord = (random: Random): string =>
  (random.chance(0.45) ? commonWords[pickCommon(random)] : inventedWords[pickInvented(random)]) ?? ''

export const writeWords = (random: Random, count: number): string =>
  Array.from({ length: count }, () => writeWord(random)).join(' ')

/** A sentence of 8 to 26 words. */
export function writeSentence(random: Random): string {
  const words = Array.from({ length: random.int(8, 26) }, () => writeWord(random))
  const at = random.int(3, words.length - 3)
  const comma = random.chance(0.5)
  return `${toCapital(words.map((word, index) => (comma && index === at ? `${word},` : word)).join(' '))}.`
}

/** A paragraph of about `length` words. */
export function writeParagraph(random: Random, length: number): string {
  const sentences: string[] = []
  for (let words = 0; words < length; words += sentences.at(-1)?.split(' ').length ?? 0)
    sentences.push(writeSentence(random))
  return sentences.join(' ')
}

/** Five to ten words, every other of which says something. */
export function writeHeadline(random: Random): string {
  const words = Array.from({ length: random.int(5, 10) }, (_, index) =>
    index % 2 === 0 ? writeTellingWord(random) : writeWord(random),
  )
  return toCapital(words.join(' '))
}

/** One or two telling words with capitals. */
export const writeName = (random: Random): string =>
  Array.from({ length: random.int(1, 2) }, () => toCapital(writeTellingWord(random))).join(' ')
