import { releaseOf, toPublishedId } from '../documents/document-id.ts'
import { isReleaseDocumentId } from '../documents/release.ts'
import { schedulerIdentity } from '../scheduler/scheduler-identity.ts'
import type { Milestone, PresenceChange } from '../store/lifecycle-log.ts'

/** A step in a document's life, in the words of Studio's history panel. */
export type DocumentEvent = { type: string; documentId: string; timestamp: string; author: string } & Record<
  string,
  string
>

type Group = {
  published: PresenceChange | undefined
  versions: PresenceChange[]
  /** Whether it happened with a release as a whole, and by whose doing. */
  released: boolean
  author: string
}

function toGroup(id: string, { changes, author }: Milestone): Group {
  const publishedId = toPublishedId(id)
  const own = changes.filter(({ documentId }) => toPublishedId(documentId) === publishedId)
  return {
    published: own.find(({ documentId }) => documentId === publishedId),
    versions: own.filter(({ documentId }) => documentId !== publishedId),
    released: changes.some(({ documentId }) => isReleaseDocumentId(documentId)),
    author,
  }
}

const toVersion = (id: string, versionRevisionId: string) => {
  const releaseId = releaseOf(id)
  return { versionId: id, versionRevisionId, ...(releaseId !== null && { releaseId }) }
}

type Fields = { type: string } & Record<string, string>

function toCause({ released, author }: Group): string {
  if (!released) return 'document.publish'
  return author === schedulerIdentity.id ? 'release.schedule' : 'release.publish'
}

function toPublication(source: PresenceChange, group: Group, revisionId: string): Fields {
  const { documentId, previousRev } = source
  return {
    type: 'publishDocumentVersion',
    revisionId,
    ...toVersion(documentId, previousRev ?? revisionId),
    publishCause: toCause(group),
  }
}

/** The draft that was made of it, or the version that said so. */
function toUnpublication({ versions, released }: Group, revisionId: string): Fields {
  const draft = versions.find(({ present, previousRev }) => present && previousRev === null)
  const version = released ? versions.find(({ documentId }) => releaseOf(documentId) !== null) : undefined
  const made = draft ?? version
  if (!made) return { type: 'deleteDocumentGroup' }
  const releaseId = version && releaseOf(version.documentId)
  const told = toVersion(made.documentId, made.present ? revisionId : (made.previousRev ?? revisionId))
  return { type: 'unpublishDocument', ...told, ...(releaseId && { releaseId }) }
}

/** Publishing is one transaction that writes the published document and deletes the version it came from. */
function toPublishedEvent(group: Group, revisionId: string): Fields | null {
  const { published, versions, released } = group
  if (!published) return null
  if (!published.present) return toUnpublication(group, revisionId)
  const gone = versions.filter(({ present }) => !present)
  const source = gone.find(({ documentId }) => released && releaseOf(documentId) !== null) ?? gone[0]
  if (source) return toPublication(source, group, revisionId)
  return { type: published.previousRev === null ? 'createLiveDocument' : 'updateLiveDocument', revisionId }
}

function toVersionEvent(version: PresenceChange, group: Group, revisionId: string): Fields | null {
  const { published, released } = group
  const { documentId, previousRev, present } = version
  if (present && previousRev !== null) return null
  if (present) {
    const unpublished = published?.present === false
    return {
      type: unpublished ? 'unpublishDocument' : 'createDocumentVersion',
      ...toVersion(documentId, revisionId),
    }
  }
  if (published?.present) return toPublication(version, group, revisionId)
  if (published && !released) return { type: 'deleteDocumentGroup' }
  if (published) return { type: 'unpublishDocument', ...toVersion(documentId, previousRev ?? revisionId) }
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
