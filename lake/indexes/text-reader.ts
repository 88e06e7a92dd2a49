import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { TextSearch } from './text-search.ts'

/** Reads the index of texts; within one SQLite read transaction all answers are of the same moment. */
export type TextReader = {
  /** The id of a dataset's index; null while it is incomplete. */
  getIndex(datasetId: number): number | null
  /** How many documents it finds, at most: of all datasets together, and no more than `limit`. */
  estimate(search: TextSearch, limit: number): number
  /** Ids of documents, in no order to rely on. Read in growing pages: whoever stops early has read little more. */
  find(index: number, search: TextSearch): Iterable<string>
}

const FIRST_PAGE = 64
const GROWTH = 16
const ALL = -1

/** All words with a beginning are gone through before the first document is found: that is done once. */
const toFirstPage = (expression: string) => (expression.includes('" *') ? ALL : FIRST_PAGE)

const index = z.object({ id: z.number() }).optional()
const number = z.object({ n: z.number() })
const rows = z.array(z.object({ id: z.number(), documentId: z.string().nullable() }))

const INDEX = "SELECT id FROM path_index WHERE dataset_id = ? AND state = 'ready' AND definition IS NULL"

/** FTS5 overlooks a condition on `rowid` that is no integer: numbers arrive as 1.0. */
function prepare(db: DatabaseSync, table: 'document_text' | 'document_head') {
  return {
    count: db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`),
    page: db.prepare(
      `SELECT found.id, (SELECT document_id FROM text_row WHERE id = found.id AND index_id = ?) AS documentId
       FROM (SELECT rowid AS id FROM ${table}
             WHERE ${table} MATCH ? AND rowid > CAST(? AS INTEGER) ORDER BY rowid LIMIT ?) AS found`,
    ),
  }
}

export function createTextReader(db: DatabaseSync): TextReader {
  const getIndex = db.prepare(INDEX)
  const text = prepare(db, 'document_text')
  const tables = { exact: text, document: text, head: prepare(db, 'document_head') }

  /** Searches nest: each page is read as a whole. */
  function* find(of: number, { place, expression }: TextSearch) {
    for (let after = 0, size = toFirstPage(expression); ; size *= GROWTH) {
      const found = rows.parse(tables[place].page.all(of, expression, after, size))
      for (const { documentId } of found) if (documentId !== null) yield documentId
      const last = found.at(-1)
      if (!last || size === ALL || found.length < size) return
      after = last.id
    }
  }
  return {
    getIndex: (datasetId) => index.parse(getIndex.get(datasetId))?.id ?? null,
    estimate: ({ place, expression }, limit) => number.parse(tables[place].count.get(expression, limit)).n,
    find,
  }
}
