import { ClockIcon } from '@sanity/icons/Clock'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { newReleaseId } from '../new-release-id.ts'
import { scheduleUnpublish } from '../schedule-story.ts'
import { UnpublishDialog } from '../unpublish-dialog.tsx'
import { useNewsroom } from '../use-newsroom.ts'
import { useScheduled } from '../use-scheduled.ts'
import { useTask } from '../use-task.ts'

/** Takes a published story away by the clock. */
export const useScheduleUnpublishAction: DocumentActionComponent = ({ id, published }) => {
  const [isOpen, setOpen] = useState(false)
  const { client, role } = useNewsroom()
  const scheduled = useScheduled(id)
  const { running, start } = useTask()
  if (!published || role !== 'editor') return null
  const schedule = async (at: Date) => {
    const run = () => scheduleUnpublish(client, { storyId: id, releaseId: newReleaseId(), at })
    const isDone = await start({ run, done: 'Scheduled', failed: 'Unpublishing could not be scheduled' })
    if (isDone) setOpen(false)
  }
  return {
    icon: ClockIcon,
    label: 'Schedule unpublish…',
    disabled: scheduled !== null,
    title: scheduled ? 'This story has a schedule already. Change or delete that one.' : undefined,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Schedule unpublishing',
      onClose: () => setOpen(false),
      content: (
        <UnpublishDialog
          busy={running}
          onConfirm={(at) => void schedule(at)}
          onClose={() => setOpen(false)}
        />
      ),
    },
  }
}

useScheduleUnpublishAction.displayName = 'ScheduleUnpublishAction'
