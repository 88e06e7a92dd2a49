import { Stack } from '@sanity/ui'
import type { PortableTextInputProps } from 'sanity'
import { Desk } from './body-style.ts'
import { ReadingLength } from './reading-length.tsx'

/** The body’s editor, with its length over it. */
export function BodyInput(props: PortableTextInputProps) {
  return (
    <Stack gap={3}>
      <ReadingLength body={props.value} />
      <Desk>{props.renderDefault(props)}</Desk>
    </Stack>
  )
}
