import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { OneTimeLink } from '../answers.ts'
import { Moment } from '../../desk/time/moment.tsx'
import { CopyLink } from './copy-link.tsx'

type Props = { link: OneTimeLink; name: string; onDone: () => void }

/** A new one-time link, which is shown only now. */
export function OneTimeLinkCard({ link: { link, expiresAt }, name, onDone }: Props) {
  return (
    <Stack gap={4}>
      <Text size={1}>
        Send this link to {name} yourself, for no e-mail is sent. It lets them choose a password, works once,
        and holds until <Moment iso={expiresAt} />.
      </Text>
      <CopyLink link={link} label="One-time link" />
      <Text size={1} muted>
        It cannot be shown again. Whoever has it can sign in as {name}.
      </Text>
      <Flex justify="flex-end">
        <Button text="Done" tone="primary" onClick={onDone} />
      </Flex>
    </Stack>
  )
}
