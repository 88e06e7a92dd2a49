import { UndoIcon } from '@sanity/icons/Undo'
import type { DocumentActionComponent } from 'sanity'
import { withdrawReview } from '../review-operations.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useReview } from '../use-review.ts'
import { useTask } from '../use-task.ts'

/** Takes back what its author asked. */
export const useWithdrawReviewAction: DocumentActionComponent = ({ id, draft, published }) => {
  const { client, userId } = useNewsroom()
  const review = useReview(id, { draft, published })
  const { running, start } = useTask()
  if (review?.name !== 'inReview' || review.request.requestedBy !== userId) return null
  const run = () => withdrawReview(client, id)
  return {
    icon: UndoIcon,
    label: 'Withdraw from review',
    disabled: running,
    onHandle: () =>
      void start({ run, done: 'No longer in review', failed: 'The request could not be withdrawn' }),
  }
}

useWithdrawReviewAction.displayName = 'WithdrawReviewAction'
