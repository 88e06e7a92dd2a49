import { Button, Flex, Spinner, Stack, type ButtonTone } from '@sanity/ui'
import type { ReactNode, SyntheticEvent } from 'react'
import { Fault } from './fault.tsx'
import { useAction } from './use-action.ts'

type Props = {
  children: ReactNode
  confirm: string
  tone?: ButtonTone
  onConfirm: () => Promise<void>
  onCancel?: () => void
}

/** A form that does one thing. Its fields stay as they are when that fails, and its button keeps the focus. */
export function TaskForm({ children, confirm, tone = 'primary', onConfirm, onCancel }: Props) {
  const { busy, fault, run } = useAction()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    run(onConfirm)
  }
  return (
    <form onSubmit={submit} aria-busy={busy}>
      <Stack gap={4}>
        {children}
        <Fault>{fault}</Fault>
        <Flex gap={2} justify="flex-end">
          {onCancel && <Button mode="bleed" text="Cancel" onClick={onCancel} />}
          <Button type="submit" tone={tone} text={confirm} iconRight={busy ? Spinner : undefined} />
        </Flex>
      </Stack>
    </form>
  )
}
