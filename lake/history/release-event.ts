import { toPublishedId } from '../documents/document-id.ts'
import type { Release } from '../documents/release.ts'
import type { ReleaseStep } from '../store/release-log.ts'
import { toPassage } from './release-step.ts'
import type { Passage, Turn } from './release-step.ts'

/** A step in a release's life, in the words of Studio's activity list. */
export type ReleaseEvent = { type: string; timestamp: string; author: string; releaseName: string } & Record<
  string,
  unknown
>

type Fields = { type: string } & Record<string, unknown>

const NAMES: Partial<Record<Turn, string>> = {
  unscheduled: 'unscheduleRelease',
  published: 'publishRelease',
  archived: 'archiveRelease',
  unarchived: 'unarchiveRelease',
}

const typeOf = (release: Release | null) => release?.metadata.releaseType
const dateOf = (release: Release | null) => release?.metadata.intendedPublishAt ?? undefined

function toChange({ before, after }: Passage) {
  return {
    ...(typeOf(before) !== typeOf(after) && { releaseType: typeOf(after) }),
    ...(dateOf(before) !== dateOf(after) && { intendedPublishDate: dateOf(after) }),
  }
}

function toPassageEvents(passage: Passage): Fields[] {
  const { turn, after } = passage
  if (turn === 'scheduled') return [{ type: 'scheduleRelease', publishAt: after?.publishAt }]
  const change = toChange(passage)
  if (turn === 'created') return [{ type: 'createRelease', change }]
  if (turn === 'edited') return Object.keys(change).length > 0 ? [{ type: 'editRelease', change }] : []
  const type = NAMES[turn]
  return type === undefined ? [] : [{ type }]
}

/** The versions that ended or came back with their release are no news of their own. */
const WHOLE: readonly Turn[] = ['published', 'archived', 'unarchived', 'deleted']

function toVersionEvents({ versions, transactionId }: ReleaseStep): Fields[] {
  return versions.map(({ versionId, previousRev, present, documentType }) => ({
    type: present ? 'addDocumentToRelease' : 'discardDocumentFromRelease',
    documentId: toPublishedId(versionId),
    documentType,
    versionId,
    versionRevisionId: present ? transactionId : (previousRev ?? transactionId),
    ...(present && { revisionId: transactionId }),
  }))
}

/** What a transaction meant to a release; the last first. */
export function toReleaseEvents(releaseName: string, step: ReleaseStep): ReleaseEvent[] {
  const { timestamp, author } = step
  const passage = toPassage(step)
  const versions = passage && WHOLE.includes(passage.turn) ? [] : toVersionEvents(step)
  const events = [...versions, ...(passage ? toPassageEvents(passage) : [])]
  return events.map((fields) => ({ ...fields, timestamp, author, releaseName }))
}
