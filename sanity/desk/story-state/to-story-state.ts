import { toReviewState, type ReviewState } from '../../workflow/review-state.ts'
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

/** What an editor should still know of a story that goes out by the clock. */
const scheduledYet: Partial<Record<ReviewState['name'], StoryState>> = {
  inReview: { label: 'Scheduled, in review', tone: 'caution' },
  returned: { label: 'Scheduled, sent back', tone: 'caution' },
  changed: { label: 'Scheduled, approval lapsed', tone: 'caution' },
}

const retracted: StoryState = { label: 'Retracted', tone: 'critical' }

/** The one state that matters most to whoever has to act; null for a story that is simply published. */
export function toStoryState({ isScheduled, isRetracted, ...forms }: StoryFacts): StoryState | null {
  const { name } = toReviewState(forms)
  if (isScheduled) return { label: 'Scheduled', tone: 'primary', ...scheduledYet[name] }
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
