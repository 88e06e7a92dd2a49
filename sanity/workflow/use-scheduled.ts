import { useMemo } from 'react'
import {
  getReleaseIdFromReleaseDocumentId,
  isGoingToUnpublish,
  useActiveReleases,
  useDocumentVersions,
} from 'sanity'
import type { ReleaseDocument } from 'sanity'

/** A story's own schedule: when it is published or taken away, or was meant to be. */
export type Scheduled = { release: ReleaseDocument; at: Date | null; isPaused: boolean; isUnpublish: boolean }

/** The scheduled draft of a document, if it has one; releases of several stories are not counted. */
export function useScheduled(id: string): Scheduled | null {
  const { data: releases } = useActiveReleases()
  const { data: versionIds, versions } = useDocumentVersions({ documentId: id })
  return useMemo(() => {
    const release = releases.find(
      ({ _id, metadata }) =>
        metadata.cardinality === 'one' &&
        versionIds.includes(`versions.${getReleaseIdFromReleaseDocumentId(_id)}.${id}`),
    )
    if (!release) return null
    const name = getReleaseIdFromReleaseDocumentId(release._id)
    const version = versions.find(({ _id }) => _id === `versions.${name}.${id}`)
    const at = release.publishAt ?? release.metadata.intendedPublishAt
    return {
      release,
      at: at ? new Date(at) : null,
      isPaused: release.state === 'active',
      isUnpublish: version !== undefined && isGoingToUnpublish(version),
    }
  }, [releases, versionIds, versions, id])
}
