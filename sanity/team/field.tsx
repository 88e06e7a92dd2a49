import { Stack, Text, TextInput } from '@sanity/ui'
import { useId, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof TextInput>, 'id' | 'onChange' | 'value'> & {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
}

/** A labelled line to type in. */
export function Field({ label, hint, onChange, ...input }: Props) {
  const id = useId()
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="semibold">
        {label}
      </Text>
      <TextInput
        {...input}
        id={id}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {hint && (
        <Text size={1} muted id={`${id}-hint`}>
          {hint}
        </Text>
      )}
    </Stack>
  )
}
