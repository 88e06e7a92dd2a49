import { toSeconds, type Sentence, type Span } from './sentences.ts'

/** A sentence in a block of the page. */
export type Spoken<Block> = { block: Block; sentence: Span }

/** What a voice says at once: the `begins`th second of the story, for `lasts` seconds at the usual pace. */
export type Utterance<Block> = Spoken<Block> & { text: string; begins: number; lasts: number }

/** A block of the page with its text and what that falls into. */
export type ReadBlock<Block> = { block: Block; text: string; sentences: Sentence[] }

/** Seconds of silence that voices make between utterances. */
const PAUSE = 0.3

/** Everything that is said, in order, with the time at which it is. */
export function toTimeline<Block>(blocks: readonly ReadBlock<Block>[]): Utterance<Block>[] {
  let begins = 0
  return blocks.flatMap(({ block, text, sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.pieces.map(({ start, end }) => {
        const said = text.slice(start, end).trim()
        const lasts = toSeconds(said) + PAUSE
        begins += lasts
        return { block, sentence, text: said, begins: begins - lasts, lasts }
      }),
    ),
  )
}

/** Seconds of the whole. */
export function toDuration(timeline: readonly Utterance<unknown>[]): number {
  const last = timeline.at(-1)
  return last ? last.begins + last.lasts : 0
}

/** Index of the utterance that is heard at a second; the nearest one outside. */
export function findUtterance(timeline: readonly Utterance<unknown>[], second: number): number {
  return Math.max(
    0,
    timeline.findLastIndex(({ begins }) => begins <= second),
  )
}

/** Index at which the sentence before or after that of `index` begins; the ends are their own neighbours. */
export function findSentence(
  timeline: readonly Utterance<unknown>[],
  index: number,
  direction: -1 | 0 | 1,
): number {
  const own = timeline[index]?.sentence
  const first = timeline.findIndex(({ sentence }) => sentence === own)
  if (direction === 0) return Math.max(0, first)
  if (direction === 1) {
    const next = timeline.findIndex(({ sentence }, at) => at > index && sentence !== own)
    return next < 0 ? timeline.length : next
  }
  const before = timeline[first - 1]?.sentence
  return before ? timeline.findIndex(({ sentence }) => sentence === before) : 0
}
