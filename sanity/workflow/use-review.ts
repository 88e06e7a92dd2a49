import { useMemo } from 'react'
import { combineLatest, map } from 'rxjs'
import { useDocumentPreviewStore, type SanityDocument } from 'sanity'
import { toReviewState, type ReviewState, type StoryForms } from './review-state.ts'
import { useObserved } from './use-observed.ts'
import { approvalSchema, reviewRequestSchema, toApprovalId, toRequestId } from './workflow-documents.ts'

type Forms = { draft: SanityDocument | null; published: SanityDocument | null }

type Said = Pick<StoryForms, 'request' | 'approval'>

const parseSaid = ([request, approval]: (SanityDocument | undefined)[]): Said => ({
  request: reviewRequestSchema.safeParse(request).data ?? null,
  approval: approvalSchema.safeParse(approval).data ?? null,
})

/** A story's review as it is at this moment; null while it is not known. */
export function useReview(storyId: string, { draft, published }: Forms): ReviewState | null {
  const store = useDocumentPreviewStore()
  const said$ = useMemo(
    () =>
      combineLatest([
        store.unstable_observeDocument(toRequestId(storyId)),
        store.unstable_observeDocument(toApprovalId(storyId)),
      ]).pipe(map(parseSaid)),
    [store, storyId],
  )
  const said = useObserved(said$)
  return useMemo(() => said && toReviewState({ draft, published, ...said }), [said, draft, published])
}
