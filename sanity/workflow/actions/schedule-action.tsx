import { CalendarIcon } from '@sanity/icons/Calendar'
import { useState } from 'react'
import { getReleaseIdFromReleaseDocumentId, useSetPerspective } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { newReleaseId } from '../new-release-id.ts'
import { reschedule, schedulePublish } from '../schedule-story.ts'
import { ScheduleDialog } from '../schedule-dialog.tsx'
import { useChecklist } from '../use-checklist.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useScheduled } from '../use-scheduled.ts'
import { useTask } from '../use-task.ts'

const LABEL = 'Schedule…'

/** Publishing by the clock, after the same checklist; a paused schedule is set again. */
export const useScheduleAction: DocumentActionComponent = (props) => {
  const { id, draft, version } = props
  const [isOpen, setOpen] = useState(false)
  const { client, role } = useNewsroom()
  const { checklist, isSettled, dateField, schemaType } = useChecklist(props)
  const scheduled = useScheduled(id)
  const { running, start } = useTask()
  const setPerspective = useSetPerspective()
  const paused = version && scheduled?.isPaused ? scheduled : null
  if (!draft && !paused) return null
  if (role !== 'editor')
    return { icon: CalendarIcon, label: LABEL, disabled: true, title: 'Editors schedule stories.' }

  const schedule = async (at: Date) => {
    const releaseId = paused ? getReleaseIdFromReleaseDocumentId(paused.release._id) : newReleaseId()
    const run = paused
      ? () => reschedule(client, { storyId: id, releaseId, at })
      : () => schedulePublish(client, { storyId: id, releaseId, at, dateField })
    const isDone = await start({ run, done: 'Scheduled', failed: 'The story could not be scheduled' })
    if (!isDone) return
    setOpen(false)
    setPerspective(releaseId)
  }
  const isTaken = scheduled !== null && paused === null
  return {
    icon: CalendarIcon,
    label: LABEL,
    tone: paused ? 'primary' : 'default',
    disabled: isTaken,
    title: isTaken ? 'This story has a schedule already. Change or delete that one.' : undefined,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Schedule publishing',
      onClose: () => setOpen(false),
      content: (
        <ScheduleDialog
          checklist={checklist}
          isSettled={isSettled}
          schemaType={schemaType}
          initial={paused?.at ?? null}
          busy={running}
          onConfirm={(at) => void schedule(at)}
          onClose={() => setOpen(false)}
        />
      ),
    },
  }
}

useScheduleAction.action = 'schedule'
useScheduleAction.displayName = 'NewsroomScheduleAction'
