import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { keySuccessor } from './encode-key.ts'
import type { KeyRange } from './index-reader.ts'

const number = z.object({ n: z.number() })
const bucket = z.object({ bucket: z.instanceof(Uint8Array) }).optional()

const isBefore = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) < 0

/**
 * Counts the undotted entries of ranges: by their buckets, and one by one where a range begins or ends within one.
 * Answers 0 for a range that ends before it begins.
 */
export function countRange(db: DatabaseSync): (range: KeyRange) => number {
  const entries = db.prepare(
    `SELECT count(*) AS n FROM path_entry
     WHERE index_id = ? AND key >= ? AND key < ? AND instr(document_id, '.') = 0`,
  )
  const buckets = db.prepare(
    'SELECT coalesce(sum(n), 0) AS n FROM path_bucket WHERE index_id = ? AND bucket >= ? AND bucket < ?',
  )
  const lastBucket = db.prepare(
    'SELECT bucket FROM path_bucket WHERE index_id = ? AND bucket < ? ORDER BY bucket DESC LIMIT 1',
  )
  /** The bucket that a key lies within, if it is not where the bucket begins. */
  const getBucketAround = (index: number, key: Uint8Array): Uint8Array | null => {
    const found = bucket.parse(lastBucket.get(index, key))?.bucket
    return found && isBefore(key, keySuccessor(found)) ? found : null
  }
  return ({ index, from, to }) => {
    const first = getBucketAround(index, from)
    const last = getBucketAround(index, to)
    const start = first ? keySuccessor(first) : from
    const end = last ?? to
    const count = (counted: typeof entries, a: Uint8Array, b: Uint8Array) =>
      isBefore(a, b) ? number.parse(counted.get(index, a, b)).n : 0
    if (isBefore(end, start)) return count(entries, from, to)
    return count(entries, from, start) + count(buckets, start, end) + count(entries, end, to)
  }
}
