import { mutationsOf } from '../mutations/target-of.ts'
import type { Commit } from '../store/commit.ts'
import { toEffects } from './effects.ts'

export type LineOptions = {
  mutations: boolean
  effects: boolean
  /** Only these documents' mutations and effects; null for all. */
  documentIds: readonly string[] | null
}

/** One transaction of the history, as one line of NDJSON. */
export function toTransactionLine(commit: Commit, { mutations, effects, documentIds }: LineOptions): string {
  const { transactionId, timestamp, author, changes } = commit
  const told = documentIds ? documentIds.flatMap((id) => mutationsOf(id, commit.mutations)) : commit.mutations
  return JSON.stringify({
    id: transactionId,
    timestamp,
    author,
    ...(mutations && { mutations: told }),
    documentIDs: changes.map(({ documentId }) => documentId),
    ...(effects && {
      effects: Object.fromEntries(
        changes.map(({ documentId, before, after }) => [documentId, toEffects(before, after)]),
      ),
    }),
  })
}
