import { Stack } from '@sanity/ui'
import type { StringInputProps } from 'sanity'
import { Counter } from './counter.tsx'

/** An input for a text of limited length, with its counter below. Call it once for each field, not while rendering. */
export function toCountedInput(limit: number) {
  return function CountedInput(props: StringInputProps) {
    return (
      <Stack gap={2}>
        {props.renderDefault(props)}
        <Counter value={props.value} limit={limit} />
      </Stack>
    )
  }
}
