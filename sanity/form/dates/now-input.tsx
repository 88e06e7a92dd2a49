import { Button, Flex } from '@sanity/ui'
import { ClockIcon } from '@sanity/icons/Clock'
import { set, type StringInputProps } from 'sanity'

/** A date and time with a button for the present minute. */
export function NowInput(props: StringInputProps) {
  const { readOnly, onChange } = props
  return (
    <Flex gap={1} align="flex-start" wrap="wrap">
      <div style={{ flex: '1 1 12rem' }}>{props.renderDefault(props)}</div>
      <Button
        mode="ghost"
        icon={ClockIcon}
        text="Set to now"
        disabled={readOnly === true}
        title={readOnly ? 'You cannot change this document now.' : undefined}
        onClick={() => onChange(set(toNow()))}
      />
    </Flex>
  )
}

/** The present minute, to which editors' times are kept. */
function toNow(): string {
  const now = new Date()
  now.setSeconds(0, 0)
  return now.toISOString()
}
