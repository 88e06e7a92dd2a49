import { Stack, Text } from '@sanity/ui'
import { DialogButtons } from './dialog-buttons.tsx'
import { ScheduleField } from './schedule-field.tsx'
import { useScheduleInput } from './use-schedule-input.ts'

type Props = { busy: boolean; onConfirm: (at: Date) => void; onClose: () => void }

/** When a published story is to go. */
export function UnpublishDialog({ busy, onConfirm, onClose }: Props) {
  const { value, setValue, chosen } = useScheduleInput()
  return (
    <Stack gap={4}>
      <Text size={1}>
        Readers find the story until then, and “not found” from then on. It stays here as a draft.
      </Text>
      <ScheduleField label="Unpublish at" value={value} chosen={chosen} onChange={setValue} />
      <DialogButtons
        confirm="Schedule"
        tone="caution"
        reason={chosen.reason}
        busy={busy}
        onConfirm={() => chosen.at && onConfirm(chosen.at)}
        onCancel={onClose}
      />
    </Stack>
  )
}
