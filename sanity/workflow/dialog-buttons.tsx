import { Button, Flex } from '@sanity/ui'

type Props = {
  confirm: string
  tone?: 'primary' | 'critical' | 'caution' | 'positive'
  /** Why it cannot be confirmed now; shown on the button. */
  reason?: string | null
  busy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** The last line of a dialog: away, or go ahead. */
export function DialogButtons({ confirm, tone = 'primary', reason, busy, onConfirm, onCancel }: Props) {
  return (
    <Flex gap={2} justify="flex-end">
      <Button mode="bleed" text="Cancel" onClick={onCancel} disabled={busy} />
      <Button
        tone={tone}
        text={confirm}
        title={reason ?? undefined}
        disabled={busy || Boolean(reason)}
        loading={busy}
        onClick={onConfirm}
      />
    </Flex>
  )
}
