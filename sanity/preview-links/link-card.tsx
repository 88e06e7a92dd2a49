import { Card, Flex, Stack, Text, type BadgeTone } from '@sanity/ui'
import { Tag } from '../team/tag.tsx'
import { LinkEnding, type LinkEndingProps } from './link-ending.tsx'
import { LinkFacts } from './link-facts.tsx'
import type { LinkState } from './link-state.ts'
import type { ListedLink } from './links-query.ts'

const states: Record<LinkState, { text: string; tone: BadgeTone }> = {
  active: { text: 'Active', tone: 'positive' },
  expired: { text: 'Expired', tone: 'default' },
  revoked: { text: 'Revoked', tone: 'caution' },
}

type Props = LinkEndingProps & { link: ListedLink; mayEnd: boolean }

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
        {mayEnd && <LinkEnding state={state} {...ending} />}
      </Stack>
    </Card>
  )
}
