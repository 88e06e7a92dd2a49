import { Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { DialogButtons } from './dialog-buttons.tsx'

type Props = {
  /** What the dialog is about, in a sentence or two. */
  children: React.ReactNode
  label: string
  placeholder?: string
  /** Why an empty note will not do; null when it may be empty. */
  required: string | null
  confirm: string
  tone?: 'primary' | 'critical' | 'caution'
  busy: boolean
  onConfirm: (note: string) => void
  onCancel: () => void
}

/** A dialog's form of one note. */
export function NoteForm({ children, label, placeholder, required, onConfirm, ...buttons }: Props) {
  const [note, setNote] = useState('')
  const id = useId()
  const text = note.trim()
  return (
    <Stack gap={4}>
      {typeof children === 'string' ? <Text size={1}>{children}</Text> : children}
      <Stack gap={3}>
        <Text as="label" htmlFor={id} size={1} weight="semibold">
          {label}
        </Text>
        <TextArea
          id={id}
          rows={4}
          value={note}
          placeholder={placeholder}
          autoFocus
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </Stack>
      <DialogButtons {...buttons} reason={text === '' ? required : null} onConfirm={() => onConfirm(text)} />
    </Stack>
  )
}
