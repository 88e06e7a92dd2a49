import { PublishIcon } from '@sanity/icons/Publish'
import { Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { getReleaseIdFromReleaseDocumentId, useSetPerspective } from 'sanity'
import type { DocumentActionComponent, DocumentActionProps } from 'sanity'
import { usePaneRouter } from 'sanity/structure'
import { ChecklistDialog } from '../checklist-dialog.tsx'
import { DialogButtons } from '../dialog-buttons.tsx'
import { runScheduledNow } from '../schedule-story.ts'
import { useChecklist } from '../use-checklist.ts'
import { useNewsroom } from '../use-newsroom.ts'
import { useScheduled } from '../use-scheduled.ts'
import { useTask } from '../use-task.ts'

type DialogProps = { story: DocumentActionProps; busy: boolean; onConfirm: () => void; onClose: () => void }

function PublishDialog({ story, ...dialog }: DialogProps) {
  const { checklist, isSettled, schemaType } = useChecklist(story)
  return <ChecklistDialog {...{ checklist, isSettled, schemaType }} {...dialog} confirm="Publish now" />
}

function UnpublishDialog({ busy, onConfirm, onClose }: DialogProps) {
  return (
    <Stack gap={4}>
      <Text size={1}>Readers find “not found” from now on. The story stays here as a draft.</Text>
      <DialogButtons
        confirm="Unpublish now"
        tone="caution"
        busy={busy}
        onConfirm={onConfirm}
        onCancel={onClose}
      />
    </Stack>
  )
}

/** Instead of Studio's own, which would leave the story with the date of its schedule, hidden until then. */
export const useRunNowAction: DocumentActionComponent = (props) => {
  const { id } = props
  const [isOpen, setOpen] = useState(false)
  const { client, role } = useNewsroom()
  const scheduled = useScheduled(id)
  const { running, start } = useTask()
  const setPerspective = useSetPerspective()
  const { params: { scheduledDraft: _, ...params } = {}, setParams } = usePaneRouter()
  if (!scheduled) return null
  const { release, isPaused, isUnpublish } = scheduled
  const label = isUnpublish ? 'Unpublish now…' : 'Publish now…'
  if (role !== 'editor')
    return { icon: PublishIcon, label, disabled: true, title: 'Editors change schedules.' }

  const runNow = async () => {
    const releaseId = getReleaseIdFromReleaseDocumentId(release._id)
    const run = () => runScheduledNow(client, { storyId: id, releaseId, at: new Date(), isPaused })
    const done = isUnpublish ? 'Unpublished' : 'Published'
    const isDone = await start({ run, done, failed: `The story could not be ${done.toLowerCase()}` })
    if (!isDone) return
    setOpen(false)
    setParams(params)
    setPerspective('drafts')
  }
  const Dialog = isUnpublish ? UnpublishDialog : PublishDialog
  return {
    icon: PublishIcon,
    label,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: isUnpublish ? 'Unpublish now' : 'Publish now',
      onClose: () => setOpen(false),
      content: (
        <Dialog story={props} busy={running} onConfirm={() => void runNow()} onClose={() => setOpen(false)} />
      ),
    },
  }
}

useRunNowAction.action = 'publish'
useRunNowAction.displayName = 'RunNowAction'
