import { Card, Stack, Text, TextInput } from '@sanity/ui'
import { useId } from 'react'
import { getTimeZone, toMoment } from './schedule-time.ts'

type Props = {
  label: string
  value: string
  /** What is chosen; null with the reason when it cannot be used. */
  chosen: { at: Date | null; reason: string | null }
  onChange: (value: string) => void
}

function Outcome({ chosen: { at, reason } }: Pick<Props, 'chosen'>) {
  if (at === null)
    return (
      <Card tone="critical" padding={3} radius={3} border role="alert">
        <Text size={1}>{reason}</Text>
      </Card>
    )
  return (
    <Text size={1} muted>
      {toMoment(at)}
      {getTimeZone() !== 'UTC' && ` · ${toMoment(at, 'UTC')}`}
    </Text>
  )
}

/** A day and a time to the second, in the editor's time zone, which is named. */
export function ScheduleField({ label, value, chosen, onChange }: Props) {
  const id = useId()
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="semibold">
        {label}, in your time zone ({getTimeZone()})
      </Text>
      <TextInput
        id={id}
        type="datetime-local"
        step={1}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Outcome chosen={chosen} />
    </Stack>
  )
}
