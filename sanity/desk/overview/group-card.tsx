import { Badge, Box, Card, Flex, Stack, Text } from '@sanity/ui'
import type { ComponentType, ReactNode } from 'react'
import { StateLink } from 'sanity/router'

type Props = {
  title: string
  icon: ComponentType
  /** Of everything in the group; null while it is asked for. */
  count: number | null
  /** Id of the desk's list that shows all of it. */
  list: string
  /** What to do when there is nothing, or why that is fine. */
  empty: string
  children: ReactNode
}

/** A group of the overview: how many, the first few, and the way to the rest. */
export function GroupCard({ title, icon: Icon, count, list, empty, children }: Props) {
  return (
    <Card as="section" aria-label={title} border radius={3} padding={3}>
      <Stack gap={3}>
        <Card
          as={StateLink}
          state={{ panes: [[{ id: list }]] }}
          data-as="a"
          padding={2}
          radius={2}
          __unstable_focusRing
        >
          <Flex align="center" gap={2}>
            <Text size={1}>
              <Icon />
            </Text>
            <Box flex={1}>
              <Text as="h2" size={1} weight="semibold">
                {title}
              </Text>
            </Box>
            <Badge tone={count ? 'primary' : 'default'} fontSize={1}>
              {count ?? '…'}
            </Badge>
          </Flex>
        </Card>
        {count === 0 ? (
          <Box paddingX={2} paddingBottom={2}>
            <Text size={1} muted>
              {empty}
            </Text>
          </Box>
        ) : (
          <Stack gap={1}>{children}</Stack>
        )}
      </Stack>
    </Card>
  )
}
