import type { Change, Commit } from '../store/commit.ts'
import { toMutationEvent } from './mutation-event.ts'
import type { EventOptions, ToldChange } from './mutation-event.ts'
import type { ServerSentEvent } from './server-sent-event.ts'

const events = new WeakMap<Change, Map<string, ServerSentEvent>>()

/** The message that tells of a change: one object for all listeners that are to be told the same. */
export function toSharedEvent(commit: Commit, told: ToldChange, options: EventOptions): ServerSentEvent {
  const { change, transition, current, total } = told
  const known = events.get(change) ?? new Map<string, ServerSentEvent>()
  events.set(change, known)
  const key = JSON.stringify([transition, current, total, options])
  const event = known.get(key) ?? toEvent(commit, told, options)
  known.set(key, event)
  return event
}

/** Only the last of a commit's events carries the position to resume after. */
function toEvent(commit: Commit, told: ToldChange, options: EventOptions): ServerSentEvent {
  const id = told.current === told.total ? { id: String(commit.seq) } : {}
  return { event: 'mutation', ...id, data: toMutationEvent(commit, told, options) }
}
