import { toEntries } from '../../lake/indexes/to-entries.ts'
import { parseStoredIndex } from '../../lake/indexes/stored-index.ts'
import type { StoredIndex } from '../../lake/indexes/stored-index.ts'
import { isDotted } from '../../lake/documents/document-id.ts'
import { openReadOnly } from '../../lake/store/open-database.ts'
import { parseDocument } from '../../lake/store/parse-document.ts'

type Contents = { entries: string[]; buckets: string[] }

/** Every index of a folder by dataset and name, as it is stored and as the documents say it has to be. */
export type ReadIndexes = {
  states: Record<string, StoredIndex['state']>
  stored: Record<string, Contents>
  fresh: Record<string, Contents>
}

const toHex = (bytes: unknown) => Buffer.from(bytes instanceof Uint8Array ? bytes : []).toString('hex')

const toLine = (...parts: unknown[]) =>
  parts.map((part) => (part instanceof Uint8Array ? toHex(part) : part)).join(' ')

function toFresh({ definition }: StoredIndex, bodies: readonly unknown[]): Contents {
  const entries = bodies
    .map(parseDocument)
    .flatMap((document) => (definition ? toEntries(document, definition) : []))
  const counts = new Map<string, number>()
  for (const { bucket, documentId } of entries)
    if (!isDotted(documentId)) counts.set(toHex(bucket), (counts.get(toHex(bucket)) ?? 0) + 1)
  return {
    entries: entries.map(({ key, publishedId, documentId }) => toLine(key, publishedId, documentId)).sort(),
    buckets: [...counts].map(([bucket, n]) => toLine(bucket, n)).sort(),
  }
}

/** Reads them in one moment, on a connection of its own. */
export function readIndexes(dataDir: string): ReadIndexes {
  const db = openReadOnly(dataDir)
  const answer: ReadIndexes = { states: {}, stored: {}, fresh: {} }
  const entriesOf = db.prepare('SELECT key, published_id, document_id FROM path_entry WHERE index_id = ?')
  const bucketsOf = db.prepare('SELECT bucket, n FROM path_bucket WHERE index_id = ?')
  const bodiesOf = db.prepare('SELECT body FROM document WHERE dataset_id = ?')
  const all = db.prepare('SELECT dataset_id, id, name, definition, state, built_to FROM path_index')
  db.exec('BEGIN')
  for (const row of all.all()) {
    const index = parseStoredIndex(row)
    const name = `${row['dataset_id']}/${index.name}`
    answer.states[name] = index.state
    if (index.definition === null) continue
    answer.stored[name] = {
      entries: entriesOf
        .all(index.id)
        .map((entry) => toLine(...Object.values(entry)))
        .sort(),
      buckets: bucketsOf
        .all(index.id)
        .map((entry) => toLine(...Object.values(entry)))
        .sort(),
    }
    answer.fresh[name] = toFresh(
      index,
      bodiesOf.all(row['dataset_id'] ?? 0).map(({ body }) => body),
    )
  }
  db.close()
  return answer
}
