import { Flex, Text } from '@sanity/ui'
import { ClockIcon } from '@sanity/icons/Clock'
import { useMemo } from 'react'
import { toReadingMinutes } from '../../../lib/reading-time.ts'
import { useSettled } from '../counter/use-settled.ts'
import { toBodyLength } from './body-length.ts'

const PAUSE = 400

const numbers = new Intl.NumberFormat('en-GB')

/** Words of a body and the minutes readers are told it takes; counted when its writer pauses. */
export function ReadingLength({ body }: { body: unknown }) {
  const settled = useSettled(body, PAUSE)
  const length = useMemo(() => toBodyLength(settled), [settled])
  const words = length.words + length.codeWords
  return (
    <Flex gap={2} align="center" data-testid="reading-length">
      <Text size={0} muted>
        <ClockIcon />
      </Text>
      <Text size={1} muted style={{ fontVariantNumeric: 'tabular-nums' }}>
        {numbers.format(words)} {words === 1 ? 'word' : 'words'} · {toReadingMinutes(length)} min read
      </Text>
    </Flex>
  )
}
