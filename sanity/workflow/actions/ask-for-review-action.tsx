import { CommentIcon } from '@sanity/icons/Comment'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { NoteForm } from '../note-form.tsx'
import { askForReview } from '../review-operations.ts'
import { isWritableBy, toSharing } from '../sharing.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useReview } from '../use-review.ts'
import { useTask } from '../use-task.ts'

/** Puts the draft before the editors, with a note. */
export const useAskForReviewAction: DocumentActionComponent = ({ id, draft, published }) => {
  const [isOpen, setOpen] = useState(false)
  const { client, userId, role } = useNewsroom()
  const review = useReview(id, { draft, published })
  const { running, start } = useTask()
  if (!draft || role === 'viewer' || review?.name === 'approved') return null
  const sharing = toSharing(draft)
  if (role === 'contributor' && !isWritableBy(sharing, userId)) return null

  const isAsked = review?.name === 'inReview'
  const ask = async (note: string) => {
    const writers = [sharing.createdBy, ...sharing.sharedWith].filter((one) => one !== null)
    const asked = { storyId: id, userId, note, now: new Date(), sharedWith: writers }
    const run = () => askForReview(client, asked)
    const isDone = await start({ run, done: 'Sent to the editors', failed: 'The request could not be sent' })
    if (isDone) setOpen(false)
  }
  return {
    icon: CommentIcon,
    label:
      review?.name === 'returned' || review?.name === 'changed' ? 'Ask again for review' : 'Ask for review',
    tone: role === 'contributor' ? 'primary' : 'default',
    disabled: isAsked || review === null,
    title: isAsked ? 'The editors have been asked. They see every change you make.' : undefined,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Ask for review',
      onClose: () => setOpen(false),
      content: (
        <NoteForm
          label="Note for the editors (optional)"
          placeholder="What to look at, what is still open, when it should be out"
          required={null}
          confirm="Ask for review"
          busy={running}
          onConfirm={(note) => void ask(note)}
          onCancel={() => setOpen(false)}
        >
          The editors see the story in their list. You can go on writing; what you change after it was
          approved has to be approved again.
        </NoteForm>
      ),
    },
  }
}

useAskForReviewAction.displayName = 'AskForReviewAction'
