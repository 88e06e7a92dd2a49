import type { Document } from '../documents/document.ts'
import { toReferences } from '../documents/references.ts'
import { createIndexUpdate } from '../indexes/update-indexes.ts'
import type { Mutation } from '../mutations/mutation.ts'
import { putDeliveries } from '../webhooks/outbox.ts'
import type { Change, Commit } from './commit.ts'
import type { Dataset } from './datasets.ts'
import type { Reader } from './reader.ts'
import type { Statements } from './statements.ts'

/** What a transaction is known by, whatever it changes. */
export type TransactionHead = { transactionId: string; author: string; timestamp: string }

/** Reads and writes one dataset inside one SQLite transaction; reads see its own writes. */
export type Transactor = Reader & {
  /** Replaces a document, null deletes it, and remembers the mutation that asked for it. */
  write(id: string, after: Document | null, mutation: Mutation): void
  /** What was written so far: one change a document, from the first state to the last. */
  changes(): Change[]
  /** Appends the transaction to the log, and to what webhooks are to be told; null when no document was written. */
  record(head: TransactionHead, mutations: readonly Mutation[]): Commit | null
}

export function createTransactor(statements: Statements, dataset: Dataset, reader: Reader): Transactor {
  const changes = new Map<string, Change>()
  const updateIndexes = createIndexUpdate(statements, dataset)

  const store = (id: string, before: Document | null, after: Document | null) => {
    updateIndexes(before, after)
    statements.deleteReferences.run(dataset.id, id)
    if (after === null) {
      statements.deleteDocument.run(dataset.id, id)
      return
    }
    const { _type, _rev, _createdAt, _updatedAt } = after
    statements.putDocument.run(dataset.id, id, _type, _rev, _createdAt, _updatedAt, JSON.stringify(after))
    for (const { to, weak } of toReferences(after))
      statements.putReference.run(dataset.id, id, to, weak ? 1 : 0)
  }

  const log = (head: TransactionHead, mutations: readonly Mutation[], changed: readonly Change[]) => {
    const { transactionId, author, timestamp } = head
    const text = JSON.stringify(mutations)
    const { lastInsertRowid } = statements.putTransaction.run(
      dataset.id,
      transactionId,
      author,
      timestamp,
      text,
    )
    for (const { documentId, before, after } of changed) {
      const result = after && JSON.stringify(after)
      statements.putChange.run(lastInsertRowid, dataset.id, documentId, before?._rev ?? null, result)
    }
    return Number(lastInsertRowid)
  }

  return {
    ...reader,
    write(id, after, mutation) {
      const earlier = changes.get(id)
      const before = earlier ? earlier.after : reader.getDocument(id)
      changes.set(id, {
        documentId: id,
        before: earlier ? earlier.before : before,
        after,
        mutations: [...(earlier?.mutations ?? []), mutation],
      })
      store(id, before, after)
    },
    changes: () => [...changes.values()],
    record(head, mutations) {
      const changed = [...changes.values()].filter(({ before, after }) => before !== after)
      if (changed.length === 0) return null
      const seq = log(head, mutations, changed)
      putDeliveries(statements, dataset, seq, changed)
      return { seq, dataset: dataset.name, ...head, mutations, changes: changed }
    },
  }
}
