import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Dataset } from './datasets.ts'

const presence = z
  .object({ document_id: z.string(), previous_rev: z.string().nullable(), present: z.number() })
  .transform(({ document_id, previous_rev, present }) => ({
    documentId: document_id,
    /** Null when there was no document before. */
    previousRev: previous_rev,
    /** Whether there was one after. */
    present: present === 1,
  }))

const head = z.object({ seq: z.number(), id: z.string(), author: z.string(), timestamp: z.string() })

export type PresenceChange = z.output<typeof presence>

/** A transaction, by which documents came, stayed and went in it. */
export type Milestone = {
  seq: number
  transactionId: string
  author: string
  /** ISO datetime. */
  timestamp: string
  changes: PresenceChange[]
}

export type MilestoneQuery = {
  documentId: string
  /** False for the transactions alone that created or deleted the document. */
  everyWrite: boolean
  /** Only transactions before this `seq`. */
  before: number
  limit: number
}

/** The transactions in which a document came or went, newest first, without what was in it. */
export type LifecycleLog = { getMilestones(query: MilestoneQuery): Milestone[] }

/** Prepares the statements once; the answer reads one dataset. */
export function createLifecycleLogs(db: DatabaseSync): (dataset: Dataset) => LifecycleLog {
  const heads = db.prepare(
    `SELECT txn.seq, txn.id, txn.author, txn.timestamp
     FROM txn_document change JOIN txn ON txn.seq = change.seq
     WHERE change.dataset_id = :dataset AND change.document_id = :id AND change.seq < :before
       AND (:every = 1 OR change.previous_rev IS NULL OR change.result IS NULL)
     ORDER BY change.seq DESC LIMIT :limit`,
  )
  const changes = db.prepare(
    `SELECT document_id, previous_rev, result IS NOT NULL AS present
     FROM txn_document WHERE seq = ? ORDER BY document_id`,
  )
  const toMilestone = (row: unknown): Milestone => {
    const { id: transactionId, ...rest } = head.parse(row)
    const found = changes.all(rest.seq).map((change) => presence.parse(change))
    return { ...rest, transactionId, changes: found }
  }
  return (dataset) => ({
    getMilestones: ({ documentId, everyWrite, before, limit }) =>
      heads
        .all({ dataset: dataset.id, id: documentId, before, every: everyWrite ? 1 : 0, limit })
        .map(toMilestone),
  })
}
