import type { Approval, ReviewRequest } from './workflow-documents.ts'

/** What is known of a story and its review. */
export type StoryForms = {
  draft: { _rev: string } | null
  published: { _updatedAt: string } | null
  request: ReviewRequest | null
  approval: Approval | null
}

/** Where a story is between its first word and its readers. */
export type ReviewState =
  | { name: 'unwritten' | 'draft' | 'published' }
  | { name: 'inReview' | 'returned'; request: ReviewRequest }
  | { name: 'approved' | 'changed'; approval: Approval }

/** What was said before the last publication was said of another draft. */
function sinceLastPublication<T extends { _updatedAt: string }>(
  said: T | null,
  published: StoryForms['published'],
): T | null {
  if (said === null || published === null) return said
  return said._updatedAt > published._updatedAt ? said : null
}

/** An approval counts only for the revision it was given to; a request asked after it counts more than a lapsed one. */
export function toReviewState({ draft, published, ...said }: StoryForms): ReviewState {
  if (draft === null) return { name: published ? 'published' : 'unwritten' }
  const request = sinceLastPublication(said.request, published)
  const approval = sinceLastPublication(said.approval, published)
  if (approval?.revision === draft._rev) return { name: 'approved', approval }
  if (request?.state === 'requested') return { name: 'inReview', request }
  if (request?.state === 'returned') return { name: 'returned', request }
  return approval ? { name: 'changed', approval } : { name: 'draft' }
}
