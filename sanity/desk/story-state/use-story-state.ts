import { useMemo } from 'react'
import { combineLatest, map, type Observable } from 'rxjs'
import {
  useActiveReleases,
  useDocumentPreviewStore,
  useDocumentVersions,
  type DocumentPreviewStore,
} from 'sanity'
import {
  approvalSchema,
  reviewRequestSchema,
  toApprovalId,
  toRequestId,
  toRetractionId,
} from '../../workflow/workflow-documents.ts'
import { toComingReleases, toReleaseName } from '../scheduled/to-schedule.ts'
import { useAnswer } from '../use-answer.ts'
import { toStoryState, type StoryFacts, type StoryState } from './to-story-state.ts'

type Said = Pick<StoryFacts, 'request' | 'approval' | 'isRetracted'>

const requestPaths = ['_type', '_updatedAt', 'requestedBy', 'requestedAt', 'state']
const approvalPaths = ['_type', '_updatedAt', 'approvedBy', 'approvedAt', 'revision']

/** Studio gathers what every line of a list asks for into one query. */
const observe = (store: DocumentPreviewStore, _id: string, paths: string[]) =>
  store.observePaths(
    { _id },
    paths.map((path) => [path]),
  )

function observeSaid(store: DocumentPreviewStore, storyId: string): Observable<Said> {
  return combineLatest([
    observe(store, toRequestId(storyId), requestPaths),
    observe(store, toApprovalId(storyId), approvalPaths),
    observe(store, toRetractionId(storyId), ['_type']),
  ]).pipe(
    map(([request, approval, retraction]) => ({
      request: reviewRequestSchema.safeParse(request).data ?? null,
      approval: approvalSchema.safeParse(approval).data ?? null,
      isRetracted: typeof retraction === 'object' && retraction !== null && '_type' in retraction,
    })),
  )
}

/** Where a story is on its way to readers, by its published id; null while that is not known or nothing is to be said. */
export function useStoryState(storyId: string): StoryState | null {
  const store = useDocumentPreviewStore()
  const { value: said } = useAnswer(useMemo(() => observeSaid(store, storyId), [store, storyId]))
  const { versions, loading } = useDocumentVersions({ documentId: storyId })
  const { data: releases } = useActiveReleases()
  return useMemo(() => {
    if (said === null || loading) return null
    const find = (id: string) => versions.find(({ _id }) => _id === id) ?? null
    const isScheduled = toComingReleases(releases).some(
      (release) => find(`versions.${toReleaseName(release)}.${storyId}`) !== null,
    )
    return toStoryState({ ...said, draft: find(`drafts.${storyId}`), published: find(storyId), isScheduled })
  }, [said, loading, versions, releases, storyId])
}
