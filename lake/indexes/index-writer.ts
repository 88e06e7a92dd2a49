import { isDotted } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import type { Statements } from '../store/statements.ts'
import type { IndexDefinition } from './definition.ts'
import { createTextWriter } from './text-writer.ts'
import { toEntries } from './to-entries.ts'
import type { StoredEntry } from './to-entries.ts'

/** Brings an index from one state of a document, null where there is none, to the next. */
export type IndexWriter = (
  index: { id: number; definition: IndexDefinition | null },
  before: Document | null,
  after: Document | null,
) => void

/** By their text: what identifies an entry among those of one document. */
const toMap = (document: Document | null, definition: IndexDefinition) =>
  new Map(
    (document ? toEntries(document, definition) : []).map((entry) => [
      Buffer.from(entry.key).toString('latin1'),
      entry,
    ]),
  )

/**
 * Writes what differs, inside the running transaction. Entries that are there or not there already are left alone and
 * not counted: a document may be written before the builder comes to it.
 */
export function createIndexWriter(statements: Statements): IndexWriter {
  const { putEntry, deleteEntry, countBucket, deleteEmptyBucket } = statements
  const writeText = createTextWriter(statements)
  const remove = (index: number, { key, publishedId, documentId, bucket }: StoredEntry) => {
    const { changes } = deleteEntry.run(index, key, publishedId, documentId)
    if (changes === 0 || isDotted(documentId)) return
    countBucket.run(index, bucket, -1)
    deleteEmptyBucket.run(index, bucket)
  }
  const put = (index: number, { key, publishedId, documentId, bucket }: StoredEntry) => {
    const { changes } = putEntry.run(index, key, publishedId, documentId)
    if (changes > 0 && !isDotted(documentId)) countBucket.run(index, bucket, 1)
  }
  return ({ id, definition }, before, after) => {
    if (definition === null) {
      writeText(id, before, after)
      return
    }
    const old = toMap(before, definition)
    const now = toMap(after, definition)
    for (const [key, entry] of old) if (!now.has(key)) remove(id, entry)
    for (const [key, entry] of now) if (!old.has(key)) put(id, entry)
  }
}
