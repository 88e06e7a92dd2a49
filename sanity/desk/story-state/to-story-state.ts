import { toReviewState } from '../../workflow/review-state.ts'
import type { Approval, ReviewRequest } from '../../workflow/workflow-documents.ts'

/** The forms of a story that exist, and what was said of it. */
export type StoryFacts = {
  draft: { _rev: string } | null
  published: { _updatedAt: string } | null
  request: ReviewRequest | null
  approval: Approval | null
  isScheduled: boolean
  isRetracted: boolean
}

/** What a list says of a story beside its headline. */
export type StoryState = { label: string; tone: 'default' | 'primary' | 'positive' | 'caution' | 'critical' }

const reviewed: Record<'inReview' | 'returned' | 'approved' | 'changed', StoryState> = {
  inReview: { label: 'In review', tone: 'primary' },
  returned: { label: 'Sent back', tone: 'caution' },
  approved: { label: 'Approved', tone: 'positive' },
  changed: { label: 'Approval lapsed', tone: 'caution' },
}

const retracted: StoryState = { label: 'Retracted', tone: 'critical' }

/** The one state that matters most to whoever has to act; null for a story that is simply published. */
export function toStoryState({ isScheduled, isRetracted, ...forms }: StoryFacts): StoryState | null {
  if (isScheduled) return { label: 'Scheduled', tone: 'primary' }
  const { name } = toReviewState(forms)
  switch (name) {
    case 'unwritten':
      return isRetracted ? retracted : null
    case 'published':
      return null
    case 'draft':
      if (isRetracted) return retracted
      return forms.published ? { label: 'Changed', tone: 'caution' } : { label: 'Draft', tone: 'default' }
    default:
      return reviewed[name]
  }
}
