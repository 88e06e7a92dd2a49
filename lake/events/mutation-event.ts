import { toEffects } from '../history/effects.ts'
import type { Change, Commit } from '../store/commit.ts'

/** What a change means to a listener: its document began, continued or ceased to match the filter. */
export type Transition = 'appear' | 'update' | 'disappear'

/** What a listener asked to be told. */
export type EventOptions = {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  effects: boolean
  visibility: 'query' | 'transaction'
}

/** Null when the listener never saw the document. */
export function toTransition(matchedBefore: boolean, matchesAfter: boolean): Transition | null {
  if (matchesAfter) return matchedBefore ? 'update' : 'appear'
  return matchedBefore ? 'disappear' : null
}

/** One change of a commit, and its place among those the listener is told of. */
export type ToldChange = { change: Change; transition: Transition; current: number; total: number }

/**
 * The data of a listener's `mutation` event. `resultRev` is there for deletions too: Studio drops events without.
 * A missing `previousRev` says that there was no document before.
 */
export function toMutationEvent(commit: Commit, told: ToldChange, options: EventOptions) {
  const { transactionId, author, timestamp } = commit
  const { documentId, before, after, mutations } = told.change
  return {
    documentId,
    eventId: `${transactionId}#${documentId}`,
    identity: author,
    mutations: options.includeMutations ? mutations : [],
    ...(before && { previousRev: before._rev }),
    resultRev: transactionId,
    timestamp,
    transactionId,
    transactionCurrentEvent: told.current,
    transactionTotalEvents: told.total,
    transition: told.transition,
    visibility: options.visibility,
    ...(options.includeResult && after && { result: after }),
    ...(options.includePreviousRevision && before && { previous: before }),
    ...(options.effects && { effects: toEffects(before, after) }),
  }
}
