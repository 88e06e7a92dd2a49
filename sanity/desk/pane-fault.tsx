import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Box, Button, Card, Flex, Text } from '@sanity/ui'

/** That a pane could not be filled, why, and a way to try again. */
export function PaneFault({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Card tone="critical" border radius={3} padding={3} role="alert">
      <Flex align="center" gap={3}>
        <Text size={1}>
          <WarningOutlineIcon />
        </Text>
        <Box flex={1}>
          <Text size={1}>
            This is not up to date:{' '}
            {error instanceof Error ? error.message : 'the content lake gave no answer'}.
          </Text>
        </Box>
        <Button text="Try again" mode="ghost" onClick={onRetry} fontSize={1} padding={2} />
      </Flex>
    </Card>
  )
}
