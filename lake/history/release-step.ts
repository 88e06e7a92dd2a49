import { parseRelease } from '../documents/release.ts'
import type { Release } from '../documents/release.ts'
import type { ReleaseStep } from '../store/release-log.ts'

/** What a transaction did to a release as a whole. */
export type Turn =
  'created' | 'deleted' | 'scheduled' | 'unscheduled' | 'published' | 'archived' | 'unarchived' | 'edited'

/** A release before and after a transaction; null where there was none. */
export type Passage = { turn: Turn; before: Release | null; after: Release | null }

function toTurn(before: Release, after: Release): Turn {
  if (after.state === 'scheduled')
    return before.state === 'scheduled' && before.publishAt === after.publishAt ? 'edited' : 'scheduled'
  if (after.state === before.state) return 'edited'
  if (after.state === 'active') return before.state === 'scheduled' ? 'unscheduled' : 'unarchived'
  return after.state
}

/** How a release came through a transaction; null when it was not written. */
export function toPassage({ release }: Pick<ReleaseStep, 'release'>): Passage | null {
  if (!release) return null
  const before = release.before && parseRelease(release.before)
  const after = release.after && parseRelease(release.after)
  if (!after) return before && { turn: 'deleted', before, after }
  return { turn: before ? toTurn(before, after) : 'created', before, after }
}
