import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { KeyRange } from './index-reader.ts'

/** A range and how many of its undotted entries to leave out at the beginning, or at the end of a reverse scan. */
export type Skip = { range: KeyRange; offset: number; reverse: boolean }

const starts = z.array(z.object({ bucket: z.instanceof(Uint8Array) }))

/** The last of these, which grow, that holds no more than so many entries. */
function findLast(parts: readonly KeyRange[], most: number, count: (range: KeyRange) => number) {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const part = parts[middle]
    if (part && count(part) <= most) low = middle + 1
    else high = middle
  }
  return parts[low - 1]
}

/** Leaves out whole buckets by their counts: what remains to be skipped is less than a month of entries. */
export function skipBuckets(db: DatabaseSync, count: (range: KeyRange) => number): (skip: Skip) => Skip {
  const startsWithin = db.prepare(
    'SELECT bucket FROM path_bucket WHERE index_id = ? AND bucket > ? AND bucket < ? ORDER BY bucket',
  )
  return (skip) => {
    const { range, offset, reverse } = skip
    const places = starts
      .parse(startsWithin.all(range.index, range.from, range.to))
      .map(({ bucket }) => bucket)
    const parts = reverse
      ? places.toReversed().map((from) => ({ ...range, from }))
      : places.map((to) => ({ ...range, to }))
    const part = findLast(parts, offset, count)
    if (!part) return skip
    const rest = reverse ? { ...range, to: part.from } : { ...range, from: part.to }
    return { range: rest, offset: offset - count(part), reverse }
  }
}
