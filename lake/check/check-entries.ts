import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { isDotted } from '../documents/document-id.ts'
import type { IndexDefinition } from '../indexes/definition.ts'
import type { StoredIndex } from '../indexes/stored-index.ts'
import { toEntries } from '../indexes/to-entries.ts'
import type { StoredEntry } from '../indexes/to-entries.ts'
import { parseDocument } from '../store/parse-document.ts'
import type { DocumentCheck } from './document-check.ts'
import type { Finding } from './finding.ts'

type PathIndex = StoredIndex & { definition: IndexDefinition }

const toHex = (key: Uint8Array) => Buffer.from(key).toString('hex')

const number = z.object({ n: z.number() })
const bytes = z.instanceof(Uint8Array)
const countRow = z
  .object({ bucket: bytes, n: z.number() })
  .transform(({ bucket, n }): [string, number] => [toHex(bucket), n])
const entryRow = z.object({
  key: bytes,
  publishedId: z.string(),
  documentId: z.string(),
  body: z.string().nullable(),
})

function isGiven(
  definition: IndexDefinition,
  { key, publishedId, documentId, body }: z.output<typeof entryRow>,
) {
  if (body === null) return false
  return toEntries(parseDocument(body), definition).some(
    (entry) =>
      entry.documentId === documentId && entry.publishedId === publishedId && toHex(entry.key) === toHex(key),
  )
}

const toOther = ({ documentId, body }: z.output<typeof entryRow>) =>
  `an entry for ${documentId}, ${body === null ? 'which does not exist' : 'that it does not give'}`

function prepare(db: DatabaseSync, index: number, dataset: number) {
  const has = db.prepare(
    'SELECT 1 FROM path_entry WHERE index_id = ? AND key = ? AND published_id = ? AND document_id = ?',
  )
  const total = db.prepare('SELECT count(*) AS n FROM path_entry WHERE index_id = ?')
  const all = db.prepare(
    `SELECT key, published_id AS publishedId, document_id AS documentId,
       (SELECT body FROM document WHERE dataset_id = ? AND id = document_id) AS body
     FROM path_entry WHERE index_id = ?`,
  )
  const counts = db.prepare('SELECT bucket, n FROM path_bucket WHERE index_id = ?')
  return {
    has: ({ key, publishedId, documentId }: StoredEntry) =>
      has.get(index, key, publishedId, documentId) !== undefined,
    getTotal: () => number.parse(total.get(index)).n,
    *readAll() {
      for (const found of all.iterate(dataset, index)) yield entryRow.parse(found)
    },
    getCounts: () => new Map(counts.all(index).map((found) => countRow.parse(found))),
  }
}

/** Every entry that documents give an index must be in it, no other may, and its counts must be right. */
export function createEntryCheck(
  db: DatabaseSync,
  dataset: number,
  index: PathIndex,
  where: string,
): DocumentCheck {
  const { definition, state, builtTo } = index
  const stored = prepare(db, index.id, dataset)
  const counts = new Map<string, number>()
  let present = 0
  let isWrong = false
  const find = (what: string): Finding => {
    isWrong = true
    return { where, what, mend: { kind: 'index', index: index.id } }
  }
  const count = ({ documentId, bucket }: StoredEntry) => {
    present++
    if (!isDotted(documentId)) counts.set(toHex(bucket), (counts.get(toHex(bucket)) ?? 0) + 1)
  }
  const findOthers = () => {
    const found: Finding[] = []
    for (const entry of stored.readAll()) if (!isGiven(definition, entry)) found.push(find(toOther(entry)))
    return found
  }
  const findCounts = () => {
    const found = stored.getCounts()
    return [...new Set([...found.keys(), ...counts.keys()])]
      .filter((bucket) => found.get(bucket) !== counts.get(bucket))
      .map((bucket) =>
        find(`counts ${found.get(bucket) ?? 0} where there are ${counts.get(bucket) ?? 0} (${bucket})`),
      )
  }
  return {
    see(document) {
      const entries = toEntries(document, definition)
      const there = entries.filter(stored.has)
      there.forEach(count)
      // While an index is being built, documents it has not come to may have their entries already.
      const isDue = state === 'ready' || document._id <= builtTo
      return isDue && there.length < entries.length ? [find(`no entry for ${document._id}`)] : []
    },
    end() {
      const others = stored.getTotal() === present ? [] : findOthers()
      return isWrong ? others : findCounts()
    },
  }
}
