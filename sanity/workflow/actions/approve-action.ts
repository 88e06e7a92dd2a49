import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { useSyncState } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { approveStory } from '../review-operations.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useReview } from '../use-review.ts'
import { useTask } from '../use-task.ts'

/** An editor's yes to the draft as it is on the screen. */
export const useApproveAction: DocumentActionComponent = ({ id, type, draft, published }) => {
  const { client, userId, role } = useNewsroom()
  const review = useReview(id, { draft, published })
  const { isSyncing } = useSyncState(id, type)
  const { running, start } = useTask()
  if (role !== 'editor' || !draft) return null
  const isApproved = review?.name === 'approved'
  const revision = draft._rev
  const run = () => approveStory(client, { storyId: id, revision, userId, now: new Date() })
  return {
    icon: CheckmarkCircleIcon,
    label: isApproved ? 'Approved' : 'Approve',
    tone: 'positive',
    disabled: isApproved || isSyncing || running || review === null,
    title: isApproved
      ? 'This revision is approved.'
      : isSyncing
        ? 'The last change is being saved.'
        : undefined,
    onHandle: () => void start({ run, done: 'Approved', failed: 'The approval could not be saved' }),
  }
}

useApproveAction.displayName = 'ApproveAction'
