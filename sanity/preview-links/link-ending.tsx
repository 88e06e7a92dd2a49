import { Button, Flex, Stack, Text } from '@sanity/ui'
import { useState, type KeyboardEvent } from 'react'
import { DialogButtons } from '../workflow/dialog-buttons.tsx'
import type { LinkState } from './link-state.ts'

const takeFocus = (element: HTMLElement | null) => element?.focus()

export type LinkEndingProps = {
  state: LinkState
  busy: boolean
  /** Resolves to whether it was done; the list tells a moment later. */
  onRevoke: () => Promise<boolean>
  onRemove: () => void
}

/** Ends a link that opens, once that is confirmed; takes one off the list that is over. */
export function LinkEnding({ state, busy, onRevoke, onRemove }: LinkEndingProps) {
  /** Null until it was asked for the first time: from then on focus goes to what takes the question's place. */
  const [isAsking, setAsking] = useState<boolean | null>(null)
  const [isRevoked, setRevoked] = useState(false)
  const revoke = async () => setRevoked(await onRevoke())
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setAsking(false)
  }
  if (state !== 'active')
    return (
      <Flex justify="flex-end">
        <Button
          ref={isAsking && !busy ? takeFocus : undefined}
          text="Remove"
          mode="bleed"
          fontSize={1}
          padding={2}
          disabled={busy}
          onClick={onRemove}
        />
      </Flex>
    )
  if (!isAsking)
    return (
      <Flex justify="flex-end">
        <Button
          ref={isAsking === false ? takeFocus : undefined}
          text="Revoke …"
          mode="bleed"
          tone="critical"
          fontSize={1}
          padding={2}
          onClick={() => setAsking(true)}
        />
      </Flex>
    )
  return (
    <Stack
      gap={3}
      role="alertdialog"
      aria-label="Revoke this link?"
      tabIndex={-1}
      ref={takeFocus}
      onKeyDown={leave}
    >
      <Text size={1}>Nobody will be able to open it any more, and it cannot be brought back.</Text>
      <DialogButtons
        confirm="Revoke"
        tone="critical"
        busy={busy || isRevoked}
        onConfirm={() => void revoke()}
        onCancel={() => setAsking(false)}
      />
    </Stack>
  )
}
