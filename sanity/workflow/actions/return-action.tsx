import { ResetIcon } from '@sanity/icons/Reset'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { NoteForm } from '../note-form.tsx'
import { returnStory } from '../review-operations.ts'
import type { ReviewState } from '../review-state.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useReview } from '../use-review.ts'
import { useTask } from '../use-task.ts'

const RETURNABLE: readonly ReviewState['name'][] = ['inReview', 'approved', 'changed']

/** An editor's "not yet", with what is missing. */
export const useReturnAction: DocumentActionComponent = ({ id, draft, published }) => {
  const [isOpen, setOpen] = useState(false)
  const { client, userId, role } = useNewsroom()
  const review = useReview(id, { draft, published })
  const { running, start } = useTask()
  if (role !== 'editor' || !review || !RETURNABLE.includes(review.name)) return null
  const request = review.name === 'inReview' ? review.request : null
  const send = async (answer: string) => {
    const run = () => returnStory(client, { storyId: id, request, userId, now: new Date(), answer })
    const isDone = await start({ run, done: 'Sent back', failed: 'The story could not be sent back' })
    if (isDone) setOpen(false)
  }
  return {
    icon: ResetIcon,
    label: 'Send back…',
    tone: 'caution',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Send back to the author',
      onClose: () => setOpen(false),
      content: (
        <NoteForm
          label="What is missing"
          required="Say what is missing."
          confirm="Send back"
          tone="caution"
          busy={running}
          onConfirm={(answer) => void send(answer)}
          onCancel={() => setOpen(false)}
        >
          The author sees your note above the story. Remarks on a sentence or a field are better made as
          comments beside it.
        </NoteForm>
      ),
    },
  }
}

useReturnAction.displayName = 'ReturnAction'
