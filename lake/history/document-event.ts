import { isDraftId, releaseOf, toPublishedId } from '../documents/document-id.ts'
import type { Milestone, PresenceChange } from '../store/lifecycle-log.ts'

/** A step in a document's life, in the words of Studio's history panel. */
export type DocumentEvent = { type: string; documentId: string; timestamp: string; author: string } & Record<
  string,
  string
>

type Group = { published: PresenceChange | undefined; versions: PresenceChange[] }

function toGroup(id: string, { changes }: Milestone): Group {
  const publishedId = toPublishedId(id)
  const own = changes.filter(({ documentId }) => toPublishedId(documentId) === publishedId)
  return {
    published: own.find(({ documentId }) => documentId === publishedId),
    versions: own.filter(({ documentId }) => documentId !== publishedId),
  }
}

const toVersion = (id: string, versionRevisionId: string) => {
  const releaseId = releaseOf(id)
  return { versionId: id, versionRevisionId, ...(releaseId !== null && { releaseId }) }
}

type Fields = { type: string } & Record<string, string>

function toPublication({ documentId, previousRev }: PresenceChange, revisionId: string): Fields {
  return {
    type: 'publishDocumentVersion',
    revisionId,
    ...toVersion(documentId, previousRev ?? revisionId),
    publishCause: isDraftId(documentId) ? 'document.publish' : 'release.publish',
  }
}

/** Publishing is one transaction that writes the published document and deletes the version it came from. */
function toPublishedEvent({ published, versions }: Group, revisionId: string): Fields | null {
  if (!published) return null
  const source = versions.find(({ present }) => !present)
  const draft = versions.find(({ present, previousRev }) => present && previousRev === null)
  if (!published.present)
    return draft
      ? { type: 'unpublishDocument', ...toVersion(draft.documentId, revisionId) }
      : { type: 'deleteDocumentGroup' }
  if (source) return toPublication(source, revisionId)
  return { type: published.previousRev === null ? 'createLiveDocument' : 'updateLiveDocument', revisionId }
}

function toVersionEvent(version: PresenceChange, { published }: Group, revisionId: string): Fields | null {
  const { documentId, previousRev, present } = version
  if (present && previousRev !== null) return null
  if (present) {
    const unpublished = published?.present === false
    return {
      type: unpublished ? 'unpublishDocument' : 'createDocumentVersion',
      ...toVersion(documentId, revisionId),
    }
  }
  if (published?.present) return toPublication(version, revisionId)
  if (published) return { type: 'deleteDocumentGroup' }
  return { type: 'deleteDocumentVersion', ...toVersion(documentId, previousRev ?? revisionId) }
}

/** What a transaction meant to a document; null for a mere edit of a draft or version. */
export function toDocumentEvent(id: string, milestone: Milestone): DocumentEvent | null {
  const group = toGroup(id, milestone)
  const version = group.versions.find(({ documentId }) => documentId === id)
  const fields = version
    ? toVersionEvent(version, group, milestone.transactionId)
    : toPublishedEvent(group, milestone.transactionId)
  if (fields === null) return null
  const { author, timestamp } = milestone
  return { ...fields, documentId: toPublishedId(id), timestamp, author }
}
