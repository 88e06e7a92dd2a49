import { z } from 'zod'
import { toCommit } from './commit-row.ts'
import type { Commit } from './commit.ts'
import type { Dataset } from './datasets.ts'
import type { Statements } from './statements.ts'

const dated = z.object({ timestamp: z.string() })

/** The transaction log, read back as the commits that were published. */
export type CommitLog = {
  /** The oldest `limit` commits after `seq`, in order. */
  after(seq: number, limit: number): Commit[]
  /** When a commit was made, or null for a `seq` this dataset never had. */
  getTimestamp(seq: number): string | null
}

export function createCommitLog(statements: Statements, dataset: Dataset): CommitLog {
  const getChanges = (seq: number) => statements.getChanges.all(seq)
  return {
    after: (seq, limit) =>
      statements.getTransactionsAfter
        .all(dataset.id, seq, limit)
        .map((row) => toCommit(dataset, row, getChanges)),
    getTimestamp(seq) {
      const found = statements.getTransaction.get(dataset.id, seq)
      return found ? dated.parse(found).timestamp : null
    },
  }
}
