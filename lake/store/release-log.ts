import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { toReleaseDocumentId } from '../documents/release.ts'
import type { Document } from '../documents/document.ts'
import type { Dataset } from './datasets.ts'
import { parseDocument } from './parse-document.ts'

const membership = z
  .object({
    document_id: z.string(),
    previous_rev: z.string().nullable(),
    present: z.number(),
    type: z.string(),
  })
  .transform(({ document_id, previous_rev, present, type }) => ({
    versionId: document_id,
    /** Null when there was no such version before. */
    previousRev: previous_rev,
    present: present === 1,
    documentType: type,
  }))

const head = z.object({ seq: z.number(), id: z.string(), author: z.string(), timestamp: z.string() })
const states = z.object({ before: z.string().nullable(), after: z.string().nullable() })

/** A transaction that wrote a release, or in which versions came into it or left. */
export type ReleaseStep = {
  seq: number
  transactionId: string
  author: string
  /** ISO datetime. */
  timestamp: string
  /** The release's document before and after; null when it was not written. */
  release: { before: Document | null; after: Document | null } | null
  versions: z.output<typeof membership>[]
}

/** What became of releases, newest first. */
export type ReleaseLog = {
  /** Only transactions before the `seq` given. */
  getSteps(page: { name: string; before: number; limit: number }): ReleaseStep[]
}

const VERSION = 'document_id > :from AND document_id < :to AND (previous_rev IS NULL OR result IS NULL)'

function prepare(db: DatabaseSync) {
  return {
    heads: db.prepare(
      `SELECT txn.seq, txn.id, txn.author, txn.timestamp FROM txn
       WHERE dataset_id = :dataset AND seq IN (
         SELECT seq FROM txn_document WHERE dataset_id = :dataset AND document_id = :release AND seq < :before
         UNION SELECT seq FROM txn_document WHERE dataset_id = :dataset AND seq < :before AND ${VERSION})
       ORDER BY seq DESC LIMIT :limit`,
    ),
    release: db.prepare(
      `SELECT result AS after,
         (SELECT earlier.result FROM txn_document earlier
          WHERE earlier.dataset_id = change.dataset_id AND earlier.document_id = change.document_id
            AND earlier.seq < change.seq
          ORDER BY earlier.seq DESC LIMIT 1) AS before
       FROM txn_document change WHERE seq = :seq AND document_id = :release`,
    ),
    versions: db.prepare(
      `SELECT document_id, previous_rev, result IS NOT NULL AS present,
         json_extract(coalesce(result,
           (SELECT earlier.result FROM txn_document earlier
            WHERE earlier.dataset_id = change.dataset_id AND earlier.document_id = change.document_id
              AND earlier.seq < change.seq
            ORDER BY earlier.seq DESC LIMIT 1)), '$._type') AS type
       FROM txn_document change WHERE seq = :seq AND ${VERSION} ORDER BY document_id`,
    ),
  }
}

const toDocument = (text: string | null) => (text === null ? null : parseDocument(text))

/** Prepares the statements once; the answer reads one dataset. */
export function createReleaseLogs(db: DatabaseSync): (dataset: Dataset) => ReleaseLog {
  const statements = prepare(db)
  const toStep = (row: unknown, name: string): ReleaseStep => {
    const { id: transactionId, seq, ...rest } = head.parse(row)
    const found = states.optional().parse(statements.release.get({ seq, release: toReleaseDocumentId(name) }))
    const versions = statements.versions.all({ seq, from: `versions.${name}.`, to: `versions.${name}/` })
    return {
      ...rest,
      seq,
      transactionId,
      release: found ? { before: toDocument(found.before), after: toDocument(found.after) } : null,
      versions: versions.map((version) => membership.parse(version)),
    }
  }
  return (dataset) => ({
    getSteps: ({ name, before, limit }) =>
      statements.heads
        .all({
          dataset: dataset.id,
          release: toReleaseDocumentId(name),
          from: `versions.${name}.`,
          to: `versions.${name}/`,
          before,
          limit,
        })
        .map((row) => toStep(row, name)),
  })
}
