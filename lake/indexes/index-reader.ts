import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { countRange } from './count-range.ts'
import type { IndexDefinition } from './definition.ts'
import { skipBuckets } from './skip-buckets.ts'
import type { Skip } from './skip-buckets.ts'
import { parseStoredIndex } from './stored-index.ts'

/** An index that is complete and may be asked. */
export type ReadyIndex = { id: number; name: string; definition: IndexDefinition }

/** Entries of an index from one key, included, to another, not included; both as `encodeKey` makes them. */
export type KeyRange = { index: number; from: Uint8Array; to: Uint8Array }

export type Entry = { documentId: string; publishedId: string; key: Uint8Array }

export type ScanOptions = {
  /** From the end to the beginning: the exact reverse of what is answered without. */
  reverse?: boolean
  /** Only ids without a dot: what readers may see. */
  undotted?: boolean
  /** Entries to leave out at the beginning. */
  offset?: number
  /** Forwards: of the key that the range begins with, only what comes after this published id. */
  after?: string
}

/** Reads a dataset's indexes; within one SQLite read transaction all answers are of the same moment. */
export type IndexReader = {
  /** Those that are complete. */
  getIndexes(datasetId: number): readonly ReadyIndex[]
  /** Entries by key, then published id, then document id. Read in growing pages: whoever stops early has read little more. */
  scan(range: KeyRange, options?: ScanOptions): Iterable<Entry>
  /** Whether a document has an entry of exactly this key. */
  has(index: number, key: Uint8Array, publishedId: string, documentId: string): boolean
  /** How many entries with an undotted id a range holds; takes no longer for a range of years than for months of it. */
  count(range: KeyRange): number
}

const list = z.object({ ids: z.string().nullable() })

const FIRST_PAGE = 32
const LARGEST_PAGE = 1024
/** After every id. */
const BEYOND = '~'
/** From so many entries on, leaving them out by their buckets is quicker than stepping over them. */
const FAR = 1000

const entries = z.array(
  z.object({ documentId: z.string(), publishedId: z.string(), key: z.instanceof(Uint8Array) }),
)

/** A page after a place, or before it: a key that stands for itself when both ids are empty. */
const toPageSql = (reverse: boolean, undotted: boolean) => `
  SELECT key, published_id AS publishedId, document_id AS documentId FROM path_entry
  WHERE index_id = ? AND (key, published_id, document_id) ${reverse ? '<' : '>'} (?, ?, ?)
    AND key ${reverse ? '>=' : '<'} ? ${undotted ? "AND instr(document_id, '.') = 0" : ''}
  ORDER BY key${reverse ? ' DESC' : ''}, published_id${reverse ? ' DESC' : ''}, document_id${reverse ? ' DESC' : ''}
  LIMIT ? OFFSET ?`

/** Scans nest: each page is read as a whole, so that no statement is in use by two of them. */
function* scanPages(page: StatementSync, { range: { index, from, to }, offset, reverse }: Skip, first = '') {
  const [start, end] = reverse ? [to, from] : [from, to]
  let after: Entry | undefined = { key: start, publishedId: first, documentId: first && BEYOND }
  for (let size = FIRST_PAGE, skip = offset; after; size = Math.min(size * 2, LARGEST_PAGE), skip = 0) {
    const { key, publishedId, documentId }: Entry = after
    const found = entries.parse(page.all(index, key, publishedId, documentId, end, size, skip))
    yield* found
    after = found.length === size ? found.at(-1) : undefined
  }
}

export function createIndexReader(db: DatabaseSync): IndexReader {
  const indexes = db.prepare(
    `SELECT id, name, definition, state, built_to FROM path_index
     WHERE dataset_id = ? AND state = 'ready' AND definition IS NOT NULL ORDER BY id`,
  )
  const ready = db.prepare(
    `SELECT group_concat(id) AS ids FROM (
       SELECT id FROM path_index WHERE dataset_id = ? AND state = 'ready' AND definition IS NOT NULL ORDER BY id)`,
  )
  const prepare = (reverse: boolean) => ({
    all: db.prepare(toPageSql(reverse, false)),
    undotted: db.prepare(toPageSql(reverse, true)),
  })
  const one = db.prepare(
    'SELECT 1 FROM path_entry WHERE index_id = ? AND key = ? AND published_id = ? AND document_id = ?',
  )
  const pages = { forwards: prepare(false), backwards: prepare(true) }
  /** An index never changes once it is complete. */
  const known = new Map<number, { ids: string | null; indexes: readonly ReadyIndex[] }>()
  const read = (datasetId: number): ReadyIndex[] =>
    indexes.all(datasetId).flatMap((found) => {
      const { id, name, definition } = parseStoredIndex(found)
      return definition ? { id, name, definition } : []
    })
  const count = countRange(db)
  const skipFar = skipBuckets(db, count)
  return {
    getIndexes(datasetId) {
      const { ids } = list.parse(ready.get(datasetId))
      const before = known.get(datasetId)
      if (before?.ids === ids) return before.indexes
      const found = { ids, indexes: read(datasetId) }
      known.set(datasetId, found)
      return found.indexes
    },
    scan(range, { reverse = false, undotted = false, offset = 0, after } = {}) {
      const { all, undotted: visible } = reverse ? pages.backwards : pages.forwards
      if (!undotted) return scanPages(all, { range, offset, reverse }, after)
      const skip = { range, offset, reverse }
      return scanPages(visible, offset < FAR ? skip : skipFar(skip), after)
    },
    has: (...entry) => one.get(...entry) !== undefined,
    count,
  }
}
