import { LinkIcon } from '@sanity/icons/Link'
import { Button, Flex, Radio, Stack, Text } from '@sanity/ui'
import { useId, useState } from 'react'
import { Field } from '../team/field.tsx'

const terms = [
  { days: 1, text: '1 day' },
  { days: 7, text: '7 days' },
  { days: 30, text: '30 days' },
] as const

export type NewLink = { days: number; note: string }

type Props = { busy: boolean; onMake: (link: NewLink) => void }

/** What a new link is to be like. */
export function NewLinkForm({ busy, onMake }: Props) {
  const id = useId()
  const [days, setDays] = useState<number>(7)
  const [note, setNote] = useState('')
  return (
    <Stack gap={4}>
      <Stack gap={3} role="radiogroup" aria-labelledby={id}>
        <Text id={id} size={1} weight="semibold">
          It opens for
        </Text>
        <Flex gap={4} wrap="wrap">
          {terms.map((term) => (
            <Flex as="label" key={term.days} gap={2} align="center">
              <Radio
                name={id}
                value={term.days}
                checked={days === term.days}
                onChange={() => setDays(term.days)}
              />
              <Text size={1}>{term.text}</Text>
            </Flex>
          ))}
        </Flex>
      </Stack>
      <Field
        label="For whom (optional)"
        hint="Only the newsroom sees this."
        value={note}
        maxLength={120}
        onChange={setNote}
      />
      <Button
        icon={LinkIcon}
        text="Make a link"
        tone="primary"
        loading={busy}
        disabled={busy}
        onClick={() => onMake({ days, note: note.trim() })}
      />
    </Stack>
  )
}
