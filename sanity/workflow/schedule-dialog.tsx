import type { SchemaType } from 'sanity'
import { ChecklistDialog } from './checklist-dialog.tsx'
import type { Checklist } from './checklist.ts'
import { ScheduleField } from './schedule-field.tsx'
import { useScheduleInput } from './use-schedule-input.ts'

type Props = {
  checklist: Checklist
  isSettled: boolean
  schemaType: SchemaType | undefined
  initial: Date | null
  busy: boolean
  onConfirm: (at: Date) => void
  onClose: () => void
}

/** The checklist before a story is published by the clock. */
export function ScheduleDialog({ initial, onConfirm, ...rest }: Props) {
  const { value, setValue, chosen } = useScheduleInput(initial)
  return (
    <ChecklistDialog
      {...rest}
      confirm="Schedule"
      reason={chosen.reason}
      onConfirm={() => chosen.at && onConfirm(chosen.at)}
    >
      <ScheduleField label="Publish at" value={value} chosen={chosen} onChange={setValue} />
    </ChecklistDialog>
  )
}
