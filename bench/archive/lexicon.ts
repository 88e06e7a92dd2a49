import { createRandom, type Random } from '../../seed/random.ts'

const COMMON =
  'the of to and a in that for is on with as was it at by be are from has not its have an or this which but will they had their one who more been also than were can about said when after new would into other up there all out two so what could time over if first no only some last them years do most may people any while between before through because where just against each such many under how during even without since these both now much then well still next way made down back three use another own'.split(
    ' ',
  )

const ONSETS = 'b c d f g h j k l m n p r s t v w b d l m n r s t br cl dr fl gr pl st tr'.split(' ')
const VOWELS = 'a e i o u a e i o u a e i o ea ou'.split(' ')
const CODAS = ['', '', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'st', 'nd']

const INVENTED = 40_000

const pickFrom = (random: Random, parts: readonly string[]) => parts[random.int(0, parts.length - 1)] ?? ''

/** No invented word begins with `x`: those are left for what must be found once. */
const invent = (random: Random, syllables: number) =>
  Array.from({ length: syllables })
    .map(() => pickFrom(random, ONSETS) + pickFrom(random, VOWELS) + pickFrom(random, CODAS))
    .join('')

/** Frequent words are short. */
const toSyllables = (random: Random, rank: number) =>
  rank < 1_500 ? random.int(1, 2) : rank < 15_000 ? 2 : random.int(2, 3)

function inventWords(): string[] {
  const random = createRandom('lexicon')
  const words = new Set<string>()
  while (words.size < INVENTED) {
    const word = invent(random, toSyllables(random, words.size))
    if (word.length > 3 && !COMMON.includes(word)) words.add(word)
  }
  return [...words]
}

/** The words that every text is held together by, the most frequent first. */
export const commonWords: readonly string[] = COMMON

/** All others: made up, pronounceable, and the more frequent the earlier. */
export const inventedWords: readonly string[] = inventWords()

/** Chooses places from 0 on, each the rarer the later, as Zipf's law has it; `shift` is by how many places its head is flattened. */
export function createZipf(count: number, shift = 3): (random: Random) => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += 1 / (rank + 1 + shift)
  return (random) => {
    const wanted = random.next() * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}
