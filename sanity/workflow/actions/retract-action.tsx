import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { NoteForm } from '../note-form.tsx'
import { RetractionNotice } from '../retraction-notice.tsx'
import { retractStory, toStoryPaths } from '../retract-story.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useTask } from '../use-task.ts'

/** Takes a story away and tells readers why, at every address it had. */
export const useRetractAction: DocumentActionComponent = ({ id, published }) => {
  const [isOpen, setOpen] = useState(false)
  const { client, role } = useNewsroom()
  const { running, start } = useTask()
  if (!published || role !== 'editor') return null
  const paths = isOpen ? toStoryPaths(published) : []
  const retract = async (reason: string) => {
    const run = () => retractStory(client, { storyId: id, paths, reason, now: new Date() })
    const isDone = await start({ run, done: 'Retracted', failed: 'The story could not be retracted' })
    if (isDone) setOpen(false)
  }
  return {
    icon: ErrorOutlineIcon,
    label: 'Retract…',
    tone: 'critical',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Retract this story',
      onClose: () => setOpen(false),
      content: (
        <NoteForm
          label="Reason, shown to readers"
          placeholder="We could not confirm the main claim of this story."
          required="Give the reason: readers see it."
          confirm="Retract"
          tone="critical"
          busy={running}
          onConfirm={(reason) => void retract(reason)}
          onCancel={() => setOpen(false)}
        >
          <RetractionNotice storyId={id} paths={paths} />
        </NoteForm>
      ),
    },
  }
}

useRetractAction.displayName = 'RetractAction'
