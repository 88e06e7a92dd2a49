import { createHash } from 'node:crypto'
import type { Article } from '../article/query.ts'

/** What the page of a live story shows of its coverage. */
export type LiveCoverage = Pick<
  Article,
  'title' | 'updatedAt' | 'liveEndedAt' | 'updateCount' | 'updates' | 'keyEvents'
>

const toMark = ({ _id, editedAt }: { _id: string; editedAt: string }) => [_id, editedAt]

/** Names a state of a live story: another one as soon as anything changes that its open pages have to show. */
export function toLiveVersion(story: LiveCoverage): string {
  const { title, updatedAt, liveEndedAt, updateCount, updates, keyEvents } = story
  const state = [title, updatedAt, liveEndedAt, updateCount, updates.map(toMark), keyEvents.map(toMark)]
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16)
}
