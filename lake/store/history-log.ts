import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Document } from '../documents/document.ts'
import { toCommit } from './commit-row.ts'
import type { Commit } from './commit.ts'
import type { Dataset } from './datasets.ts'
import { parseDocument } from './parse-document.ts'

/** Which transactions: those that touched any of `documentIds`, within bounds that are all inclusive. */
export type TransactionFilter = {
  documentIds: readonly string[]
  fromSeq: number
  toSeq: number
  /** ISO datetimes. */
  fromTime: string
  toTime: string
  authors: readonly string[] | null
  newestFirst: boolean
  limit: number
  /** True to leave out what the transactions did to other documents. */
  onlyThese: boolean
}

/** What a dataset was. Earlier states are read from the transaction log. */
export type HistoryLog = {
  getTransactions(filter: TransactionFilter): Commit[]
  /** The `seq` of a transaction; null for an unknown one. */
  getSeq(transactionId: string): number | null
  /** The `seq` of the last transaction up to a time (ISO datetime); 0 before the first. */
  getSeqAt(time: string): number
  /** A document as it was after transaction `seq`; null when there was none. */
  getDocumentAt(id: string, seq: number): Document | null
  /** A document as it last was, also when it is deleted now. */
  getLastDocument(id: string): Document | null
  /** The transaction that last wrote or deleted a document; null for one that never was. */
  getLastTransactionId(id: string): string | null
}

const numbered = z.object({ seq: z.number() })
const named = z.object({ id: z.string() })
const state = z.object({ result: z.string().nullable() })

function prepare(db: DatabaseSync) {
  const transactions = (order: 'ASC' | 'DESC') =>
    db.prepare(
      `SELECT seq, id, author, timestamp, mutations FROM txn
       WHERE dataset_id = :dataset AND seq BETWEEN :fromSeq AND :toSeq
         AND timestamp BETWEEN :fromTime AND :toTime
         AND (:authors IS NULL OR author IN (SELECT value FROM json_each(:authors)))
         AND seq IN (SELECT seq FROM txn_document
           WHERE dataset_id = :dataset AND document_id IN (SELECT value FROM json_each(:ids))
             AND seq BETWEEN :fromSeq AND :toSeq)
       ORDER BY seq ${order} LIMIT :limit`,
    )
  return {
    oldestFirst: transactions('ASC'),
    newestFirst: transactions('DESC'),
    changes: db.prepare(
      `SELECT document_id, result,
         (SELECT earlier.result FROM txn_document earlier
          WHERE earlier.dataset_id = change.dataset_id AND earlier.document_id = change.document_id
            AND earlier.seq < change.seq
          ORDER BY earlier.seq DESC LIMIT 1) AS previous
       FROM txn_document change
       WHERE seq = :seq AND (:ids IS NULL OR document_id IN (SELECT value FROM json_each(:ids)))
       ORDER BY document_id`,
    ),
    seqOf: db.prepare('SELECT seq FROM txn WHERE dataset_id = ? AND id = ?'),
    seqAt: db.prepare(
      'SELECT seq FROM txn WHERE dataset_id = ? AND timestamp <= ? ORDER BY seq DESC LIMIT 1',
    ),
    stateAt: db.prepare(
      `SELECT result FROM txn_document WHERE dataset_id = ? AND document_id = ? AND seq <= ?
       ORDER BY seq DESC LIMIT 1`,
    ),
    lastTransaction: db.prepare(
      `SELECT txn.id FROM txn_document change JOIN txn ON txn.seq = change.seq
       WHERE change.dataset_id = ? AND change.document_id = ? ORDER BY change.seq DESC LIMIT 1`,
    ),
    lastState: db.prepare(
      `SELECT result FROM txn_document WHERE dataset_id = ? AND document_id = ? AND result IS NOT NULL
       ORDER BY seq DESC LIMIT 1`,
    ),
  }
}

const toSeq = (row: unknown): number | null => (row === undefined ? null : numbered.parse(row).seq)

const toDocument = (row: unknown): Document | null => {
  const result = row === undefined ? null : state.parse(row).result
  return result === null ? null : parseDocument(result)
}

/** Prepares the statements once; the answer reads one dataset. */
export function createHistoryLogs(db: DatabaseSync): (dataset: Dataset) => HistoryLog {
  const statements = prepare(db)
  return (dataset) => ({
    getTransactions({ documentIds, authors, newestFirst, onlyThese, ...bounds }) {
      const ids = JSON.stringify(documentIds)
      const bound = { ...bounds, ids, dataset: dataset.id, authors: authors && JSON.stringify(authors) }
      const rows = (newestFirst ? statements.newestFirst : statements.oldestFirst).all(bound)
      const changesOf = (seq: number) => statements.changes.all({ seq, ids: onlyThese ? ids : null })
      return rows.map((row) => toCommit(dataset, row, changesOf))
    },
    getSeq: (transactionId) => toSeq(statements.seqOf.get(dataset.id, transactionId)),
    getSeqAt: (time) => toSeq(statements.seqAt.get(dataset.id, time)) ?? 0,
    getDocumentAt: (id, seq) => toDocument(statements.stateAt.get(dataset.id, id, seq)),
    getLastTransactionId(id) {
      const found = statements.lastTransaction.get(dataset.id, id)
      return found ? named.parse(found).id : null
    },
    getLastDocument: (id) => toDocument(statements.lastState.get(dataset.id, id)),
  })
}
