import { findHits, type Hit } from './find-hits.ts'
import { toSegmentsAt, type Segment } from './segments.ts'
import type { Term } from './terms.ts'

/** Characters of an excerpt, give or take a word, and how many of them stand before its first hit. */
const LENGTH = 220
const BEFORE = 60

/** Hits that are looked at as places to begin: a long text may be full of them. */
const CANDIDATES = 200

const ELLIPSIS = '…'

/** Between a heading and what follows it, where all stands on one line. */
const BREAK = ' · '

const toLine = (text: string) => text.replace(/(?<=[.!?…:][”’"')]*)\s*\n+/gu, ' ').replace(/\s*\n+/g, BREAK)

function countWithin(hits: readonly Hit[], from: number): { terms: number; hits: number } {
  const inside = hits.slice(from).filter(({ end }) => end <= (hits[from]?.start ?? 0) + LENGTH - BEFORE)
  return { terms: new Set(inside.map(({ term }) => term)).size, hits: inside.length }
}

/** The first of the hits from which on most terms, then most hits, stand close together. */
function toBestStart(hits: readonly Hit[]): number {
  const candidates = hits.slice(0, CANDIDATES).map((hit, index) => ({ hit, ...countWithin(hits, index) }))
  const [best] = candidates.sort((a, b) => b.terms - a.terms || b.hits - a.hits || a.hit.start - b.hit.start)
  return best?.hit.start ?? 0
}

/** Where a sentence or, failing that, a word begins within reach before a position. */
function toBeginning(text: string, position: number): number {
  const from = Math.max(0, position - BEFORE)
  if (from === 0) return 0
  const before = text.slice(from, position)
  const ends = ['. ', '? ', '! ', '” ', BREAK].map((end) => [before.lastIndexOf(end), end.length] as const)
  const [end = -1, length = 0] = ends.reduce((last, next) => (next[0] > last[0] ? next : last))
  if (end >= 0) return from + end + length
  const space = before.indexOf(' ')
  return space < 0 ? position : from + space + 1
}

function toEnd(text: string, start: number): number {
  if (start + LENGTH >= text.length) return text.length
  const space = text.lastIndexOf(' ', start + LENGTH)
  return space > start + LENGTH / 2 ? space : start + LENGTH
}

/** The part of a text that tells most of what was searched for; `null` where nothing of it stands in the text. */
export function toExcerpt(text: string, terms: readonly Term[]): Segment[] | null {
  const line = toLine(text)
  const hits = findHits(line, terms)
  if (hits.length === 0) return null
  const start = toBeginning(line, toBestStart(hits))
  const end = toEnd(line, start)
  const inside = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }))
  return [
    ...(start > 0 ? [{ text: `${ELLIPSIS} `, hit: false }] : []),
    ...toSegmentsAt(line.slice(start, end), inside),
    ...(end < line.length ? [{ text: ` ${ELLIPSIS}`, hit: false }] : []),
  ]
}
