import { Box, Flex, Text } from '@sanity/ui'
import { toAnnouncement, toCount, type Count } from './to-count.ts'
import { useSettled } from './use-settled.ts'

const PAUSE = 900

const colours: Record<Count['state'], string> = {
  within: 'var(--card-muted-fg-color)',
  near: 'var(--card-badge-caution-fg-color, #8a5a00)',
  over: 'var(--card-badge-critical-fg-color, #c2331a)',
}

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const

function Announcement({ count }: { count: Count }) {
  const text = useSettled(toAnnouncement(count), PAUSE)
  return (
    <span style={hidden} role="status" aria-live="polite">
      {text}
    </span>
  )
}

/** How much of a text's limit is used; told to screen readers when its writer pauses near the end. */
export function Counter({ value, limit }: { value: string | undefined; limit: number }) {
  const count = toCount(value, limit)
  const colour = { color: colours[count.state] }
  return (
    <Box style={{ position: 'relative' }}>
      <Flex justify="space-between" gap={3} aria-hidden="true">
        <Text size={0} style={colour} weight={count.state === 'over' ? 'semibold' : 'regular'}>
          {count.state === 'within' ? '' : count.text}
        </Text>
        <Text size={0} style={{ ...colour, fontVariantNumeric: 'tabular-nums' }}>
          {count.length} / {count.limit}
        </Text>
      </Flex>
      <Announcement count={count} />
    </Box>
  )
}
