import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { Ago } from '../../desk/time/moment.tsx'
import type { Session } from '../answers.ts'
import { toDevice } from './to-device.ts'
import { Tag } from '../tag.tsx'

/** One browser somebody is signed in on. */
export function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { userAgent, address, lastUsedAt, createdAt, isCurrent } = session
  const device = toDevice(userAgent)
  return (
    <Card as="li" border radius={2} padding={3}>
      <Flex gap={3} align="center">
        <Box flex={1}>
          <Stack gap={3}>
            <Flex gap={2} align="center">
              <Text size={1} weight="medium" title={userAgent ?? undefined}>
                {device}
              </Text>
              {isCurrent && <Tag tone="primary">This one</Tag>}
            </Flex>
            <Text size={1} muted>
              {address ?? 'Unknown address'} · last used <Ago iso={lastUsedAt ?? createdAt} />
            </Text>
          </Stack>
        </Box>
        {!isCurrent && (
          <Button
            mode="ghost"
            text="Sign out"
            fontSize={1}
            padding={3}
            aria-label={`Sign out ${device}, ${address ?? 'unknown address'}`}
            onClick={onEnd}
          />
        )}
      </Flex>
    </Card>
  )
}
