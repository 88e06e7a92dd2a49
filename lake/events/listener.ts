import { isDotted, isDraftId, isVersionId } from '../documents/document-id.ts'
import type { Change, Commit } from '../store/commit.ts'
import type { Filter, FilterMatcher } from './filter-matcher.ts'
import { toTransition } from './mutation-event.ts'
import type { EventOptions, Transition } from './mutation-event.ts'
import { toSharedEvent } from './shared-event.ts'
import type { ServerSentEvent } from './server-sent-event.ts'

/** One listener: what it wants to hear of, and how. */
export type Listener = {
  filter: Filter
  /** False without a token: ids with a dot do not exist. */
  includeDotted: boolean
  /** False to hear of published documents only. */
  includeAllVersions: boolean
  options: EventOptions
}

type Matched = { change: Change; transition: Transition }

function isAudible({ includeDotted, includeAllVersions }: Listener, { documentId }: Change): boolean {
  if (!includeDotted && isDotted(documentId)) return false
  return includeAllVersions || !(isDraftId(documentId) || isVersionId(documentId))
}

async function toMatched(filters: FilterMatcher, { filter }: Listener, change: Change): Promise<Matched[]> {
  const [before, after] = await Promise.all([
    filters.matches(filter, change.before),
    filters.matches(filter, change.after),
  ])
  const transition = toTransition(before, after)
  return transition ? [{ change, transition }] : []
}

/**
 * What a listener is told of a commit. Its events are counted for this listener alone, so that it can wait for all
 * of them; only the last carries the position to resume after.
 */
export async function toListenerEvents(
  filters: FilterMatcher,
  listener: Listener,
  commit: Commit,
): Promise<ServerSentEvent[]> {
  const audible = commit.changes.filter((change) => isAudible(listener, change))
  const matched = (await Promise.all(audible.map((change) => toMatched(filters, listener, change)))).flat()
  const total = matched.length
  return matched.map((one, index) =>
    toSharedEvent(commit, { ...one, current: index + 1, total }, listener.options),
  )
}
