import { toDraftId, toPublishedId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import type { Release } from '../documents/release.ts'
import { isDeletion } from '../documents/is-deletion.ts'
import { isCopyOf } from '../documents/lineage.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Reader } from '../store/reader.ts'
import type { ReleaseActionOf } from './release-action.ts'
import { endRelease } from './release-end.ts'
import { requireDocument } from './require-document.ts'
import { requireRelease } from './require-release.ts'
import type { ActionContext } from './action-context.ts'
import { toPublished } from './to-published.ts'

/** A draft nobody changed since the version was made of it has been published with the version. */
function discardSource(version: Document, reader: Reader): Mutation[] {
  const draft = reader.getDocument(toDraftId(toPublishedId(version._id)))
  return draft && isCopyOf(version, draft) ? [{ delete: { id: draft._id } }] : []
}

/** The version takes the published document's place, or says that it goes: then it becomes a draft if there is none. */
function publishVersion(version: Document, { reader }: ActionContext): Mutation[] {
  const id = toPublishedId(version._id)
  const published = reader.getDocument(id)
  if (!isDeletion(version))
    return [{ createOrReplace: toPublished(version, published) }, ...discardSource(version, reader)]
  if (!published) return []
  return [{ createIfNotExists: { ...published, _id: toDraftId(id) } }, { delete: { id } }]
}

/** Everything that publishing a release does, in one transaction. */
export function publishVersions(release: Release, context: ActionContext): Mutation[] {
  const { reader, now } = context
  const versions = reader.getReleaseVersionIds(release.name).map((id) => requireDocument(reader, id))
  return [
    ...versions.flatMap((version) => publishVersion(version, context)),
    ...endRelease(release, context, { state: 'published', publishedAt: now.toISOString() }),
  ]
}

/** Publishes an active release now. */
export function publishRelease(
  { releaseId }: ReleaseActionOf<'publish'>,
  context: ActionContext,
): Mutation[] {
  return publishVersions(requireRelease(context, releaseId, ['active']), context)
}
