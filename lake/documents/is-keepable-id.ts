import { isDocumentId, isDraftId, isVersionId, releaseOf, toPublishedId } from './document-id.ts'
import { isReleaseName } from './release.ts'

/** The lake's own: releases and groups. */
const OWN = '_.'

const isForm = (id: string) => isDraftId(id) || isVersionId(id) || id.startsWith(OWN)

/**
 * Whether a document may be kept under this id. There are no drafts of drafts and no versions of the lake's own
 * documents: publishing would write past whoever guards those. Nor are there versions in what cannot be a release.
 */
export function isKeepableId(id: string): boolean {
  const publishedId = toPublishedId(id)
  const release = releaseOf(id)
  if (!isDocumentId(id) || !isDocumentId(publishedId)) return false
  if (release !== null && !isReleaseName(release)) return false
  return id === publishedId || !isForm(publishedId)
}
