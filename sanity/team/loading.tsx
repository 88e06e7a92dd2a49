import { Flex, Spinner, Text } from '@sanity/ui'

/** That something is on its way. */
export function Loading({ what }: { what: string }) {
  return (
    <Flex gap={3} padding={2} align="center" role="status">
      <Spinner muted />
      <Text size={1} muted>
        Loading {what} …
      </Text>
    </Flex>
  )
}
