import { Card, Flex, Spinner, Stack, Text } from '@sanity/ui'
import type { Path, SchemaType } from 'sanity'
import { useDocumentPane } from 'sanity/structure'
import { ChecklistPanel } from './checklist-panel.tsx'
import type { Checklist } from './checklist.ts'
import { DialogButtons } from './dialog-buttons.tsx'

type Props = {
  checklist: Checklist
  isSettled: boolean
  schemaType: SchemaType | undefined
  /** What confirming does, in a word or two. */
  confirm: string
  /** Why the rest of the dialog cannot be confirmed. */
  reason?: string | null
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
  children?: React.ReactNode
}

function Checking() {
  return (
    <Flex gap={3} align="center">
      <Spinner muted />
      <Text size={1} muted>
        Checking the story…
      </Text>
    </Flex>
  )
}

function Nothing() {
  return (
    <Card tone="positive" padding={3} radius={3} border>
      <Text size={1}>Nothing to mend.</Text>
    </Card>
  )
}

function toReason({ checklist, isSettled, reason }: Props): string | null {
  if (!isSettled) return 'The story is being checked.'
  if (checklist.errors.length > 0) return 'Mend what must be mended first.'
  return reason ?? null
}

/** The checklist, and the way on from it: blocked by errors, "anyway" with warnings. */
export function ChecklistDialog(props: Props) {
  const { checklist, isSettled, schemaType, confirm, busy = false, onConfirm, onClose, children } = props
  const { onPathOpen, onFocus } = useDocumentPane()
  const hasWarnings = checklist.warnings.length > 0
  const isEmpty = checklist.errors.length === 0 && !hasWarnings
  const open = (path: Path) => {
    onClose()
    onPathOpen(path)
    onFocus(path)
  }
  return (
    <Stack gap={4}>
      {children}
      {!isSettled && <Checking />}
      {isSettled && isEmpty && <Nothing />}
      <ChecklistPanel checklist={checklist} schemaType={schemaType} onOpen={open} />
      <DialogButtons
        confirm={hasWarnings ? `${confirm} anyway` : confirm}
        tone={hasWarnings ? 'caution' : 'positive'}
        reason={toReason(props)}
        busy={busy}
        onConfirm={onConfirm}
        onCancel={onClose}
      />
    </Stack>
  )
}
