import { findHits, type Hit } from './find-hits.ts'
import type { Term } from './terms.ts'

/** A piece of text; `hit` where it is what was searched for. */
export type Segment = { text: string; hit: boolean }

/** Splits a text at its hits. */
export function toSegmentsAt(text: string, hits: readonly Hit[]): Segment[] {
  const cuts = hits.flatMap(({ start, end }) => [start, end])
  const pieces = [0, ...cuts].map((start, index) => ({
    text: text.slice(start, cuts[index]),
    hit: index % 2 === 1,
  }))
  return pieces.filter((piece) => piece.text !== '')
}

/** A text with what was searched for marked in it. */
export function toSegments(text: string, terms: readonly Term[]): Segment[] {
  return toSegmentsAt(text, findHits(text, terms))
}
