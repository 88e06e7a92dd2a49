import { z } from 'zod'
import { mutationSchema } from '../mutations/mutation.ts'
import { mutationsOf } from '../mutations/target-of.ts'
import type { Change, Commit } from './commit.ts'
import type { Dataset } from './datasets.ts'
import { parseDocument } from './parse-document.ts'

const transaction = z.object({
  seq: z.number(),
  id: z.string(),
  author: z.string(),
  timestamp: z.string(),
  mutations: z.string().transform((text) => z.array(mutationSchema).parse(JSON.parse(text))),
})

const change = z.object({
  document_id: z.string(),
  previous: z.string().nullable(),
  result: z.string().nullable(),
})

function toChange(row: unknown, mutations: Commit['mutations']): Change {
  const { document_id: documentId, previous, result } = change.parse(row)
  const before = previous === null ? null : parseDocument(previous)
  const after = result === null ? null : parseDocument(result)
  return { documentId, before, after, mutations: mutationsOf(documentId, mutations) }
}

/** A commit from its row of the log; `getChanges` finds the rows of its changes. */
export function toCommit(dataset: Dataset, row: unknown, getChanges: (seq: number) => unknown[]): Commit {
  const { seq, id: transactionId, author, timestamp, mutations } = transaction.parse(row)
  const changes = getChanges(seq).map((found) => toChange(found, mutations))
  return { seq, dataset: dataset.name, transactionId, author, timestamp, mutations, changes }
}
