import { Button, Card, Flex, Stack, Text, type BadgeTone } from '@sanity/ui'
import { useState } from 'react'
import { Tag } from '../team/tag.tsx'
import { DialogButtons } from '../workflow/dialog-buttons.tsx'
import { LinkFacts } from './link-facts.tsx'
import type { LinkState } from './link-state.ts'
import type { ListedLink } from './links-query.ts'

const states: Record<LinkState, { text: string; tone: BadgeTone }> = {
  active: { text: 'Active', tone: 'positive' },
  expired: { text: 'Expired', tone: 'default' },
  revoked: { text: 'Revoked', tone: 'caution' },
}

type Props = {
  link: ListedLink
  state: LinkState
  mayEnd: boolean
  busy: boolean
  onRevoke: () => void
  onRemove: () => void
}

const takeFocus = (element: HTMLElement | null) => element?.focus()

function Ending({ state, busy, onRevoke, onRemove }: Omit<Props, 'link' | 'mayEnd'>) {
  const [isAsking, setAsking] = useState(false)
  if (state !== 'active')
    return (
      <Flex justify="flex-end">
        <Button text="Remove" mode="bleed" fontSize={1} padding={2} disabled={busy} onClick={onRemove} />
      </Flex>
    )
  if (!isAsking)
    return (
      <Flex justify="flex-end">
        <Button
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
    <Stack gap={3} role="alertdialog" aria-label="Revoke this link?" tabIndex={-1} ref={takeFocus}>
      <Text size={1}>Whoever has this link can no longer open it. It cannot be brought back.</Text>
      <DialogButtons
        confirm="Revoke"
        tone="critical"
        busy={busy}
        onConfirm={onRevoke}
        onCancel={() => setAsking(false)}
      />
    </Stack>
  )
}

/** One link: what it is for, how it is, and its end. */
export function LinkCard({ link, state, mayEnd, ...ending }: Props) {
  const { text, tone } = states[state]
  return (
    <Card as="li" border radius={3} padding={3} data-testid="preview-link">
      <Stack gap={3}>
        <Flex gap={3} align="center" justify="space-between">
          <Text size={1} weight="semibold" textOverflow="ellipsis">
            {link.note ?? 'A link'}
          </Text>
          <Tag tone={tone}>{text}</Tag>
        </Flex>
        <LinkFacts link={link} state={state} />
        {mayEnd && <Ending state={state} {...ending} />}
      </Stack>
    </Card>
  )
}
