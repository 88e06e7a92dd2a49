import { PublishIcon } from '@sanity/icons/Publish'
import { useCallback, useEffect, useState } from 'react'
import { filter, firstValueFrom } from 'rxjs'
import { useDocumentOperation, useDocumentStore } from 'sanity'
import type { DocumentActionComponent, DocumentActionDescription, DocumentActionProps } from 'sanity'
import { ChecklistDialog } from '../checklist-dialog.tsx'
import type { NewsroomRole } from '../newsroom-role.ts'
import { endReview } from '../review-operations.ts'
import { reviewedTypes } from '../reviewed-types.ts'
import { useChecklist } from '../use-checklist.ts'
import { SingleDialog } from '../single-dialog.tsx'
import { useNewsroom } from '../use-newsroom.ts'
import { useTask } from '../use-task.ts'

type Phase = 'idle' | 'asking' | 'waiting' | 'publishing'

/** For a moment after a change, Studio's validation tells the old faults as the new revision's. */
const SECOND_THOUGHTS_MS = 3000

const labels: Record<Phase, string> = {
  idle: 'Publish',
  asking: 'Publish',
  waiting: 'Saving…',
  publishing: 'Publishing…',
}

const blocked = (label: string, title: string): DocumentActionDescription => ({
  icon: PublishIcon,
  label,
  title,
  disabled: true,
})

function toEditorsReason(role: NewsroomRole, type: string): string {
  if (role === 'viewer') return 'Editors publish. You may read everything.'
  return reviewedTypes.includes(type)
    ? 'Editors publish. Ask for review when the story is ready.'
    : 'Editors publish this. Tell one of them when it is ready.'
}

/** Publishes by Studio's own operation and clears the review away once it is done. */
function usePublication({ id, type }: Pick<DocumentActionProps, 'id' | 'type'>) {
  const { publish } = useDocumentOperation(id, type)
  const { pair } = useDocumentStore()
  const { client } = useNewsroom()
  const { start } = useTask()
  const execute = useCallback(async () => {
    const done = firstValueFrom(pair.operationEvents(id, type).pipe(filter(({ op }) => op === 'publish')))
    publish.execute()
    const { type: outcome } = await done
    if (outcome === 'error') return
    const failed = 'Published, but its review notes could not be cleared'
    await start({ run: () => endReview(client, id), failed })
  }, [publish, pair, client, start, id, type])
  return { isBlocked: Boolean(publish.disabled), execute }
}

/** Studio's Publish, after the checklist. */
export const usePublishAction: DocumentActionComponent = (props) => {
  const { id, type, draft, published } = props
  const [phase, setPhase] = useState<Phase>('idle')
  const [shown, setShown] = useState<string | null>(null)
  const { role } = useNewsroom()
  const { patch } = useDocumentOperation(id, type)
  const { isBlocked, execute } = usePublication(props)
  const { checklist, isSettled, dateField, schemaType } = useChecklist({ ...props, version: null })
  const hasErrors = checklist.errors.length > 0
  const isClean = !hasErrors && checklist.warnings.length === 0

  useEffect(() => {
    if (phase !== 'waiting' || !isSettled || dateField !== null) return undefined
    const goOn = () => {
      setPhase(hasErrors ? 'asking' : 'publishing')
      if (!hasErrors) void execute().finally(() => setPhase('idle'))
    }
    const timer = setTimeout(goOn, hasErrors ? SECOND_THOUGHTS_MS : 0)
    return () => clearTimeout(timer)
  }, [phase, isSettled, dateField, hasErrors, execute])

  const confirm = useCallback(() => {
    if (dateField !== null) patch.execute([{ set: { [dateField]: new Date().toISOString() } }])
    setPhase('waiting')
  }, [patch, dateField])

  if (!draft)
    return blocked('Publish', published ? 'Everything is published.' : 'There is nothing to publish yet.')
  if (role !== 'editor') return blocked('Publish', toEditorsReason(role, type))

  return {
    icon: PublishIcon,
    label: labels[phase],
    tone: 'default',
    shortcut: 'Ctrl+Alt+P',
    disabled: isBlocked || phase === 'waiting' || phase === 'publishing',
    onHandle: () => (isSettled && isClean ? confirm() : setPhase('asking')),
    dialog: phase === 'asking' && {
      type: 'custom',
      component: (
        <SingleDialog
          {...{ shown, setShown }}
          header="Before this is published"
          onClose={() => setPhase('idle')}
        >
          <ChecklistDialog
            checklist={checklist}
            isSettled={isSettled}
            schemaType={schemaType}
            confirm="Publish"
            onConfirm={confirm}
            onClose={() => setPhase('idle')}
          />
        </SingleDialog>
      ),
    },
  }
}

usePublishAction.action = 'publish'
usePublishAction.displayName = 'NewsroomPublishAction'
