import type { DocumentBadgeComponent, DocumentBadgeDescription } from 'sanity'
import type { ReviewState } from './review-state.ts'
import { useReview } from './use-review.ts'

const badges: Partial<Record<ReviewState['name'], DocumentBadgeDescription>> = {
  inReview: { label: 'In review', color: 'primary', title: 'Waits for an editor' },
  returned: { label: 'Sent back', color: 'warning', title: 'An editor wants changes' },
  approved: { label: 'Approved', color: 'success', title: 'May be published as it is' },
  changed: { label: 'Changed since approval', color: 'warning', title: 'Has to be approved again' },
}

/** Where a draft is in its review. */
export const useReviewBadge: DocumentBadgeComponent = ({ id, draft, published }) => {
  const review = useReview(id, { draft, published })
  return (review && badges[review.name]) ?? null
}
