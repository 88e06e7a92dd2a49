import { RemoveIcon } from '@sanity/icons/Remove'
import type { PreviewProps } from 'sanity'
import { BlockFrame } from './block-frame.tsx'
import { Rule } from './block-style.ts'

/** A pause in the story, as a rule. */
export function DividerPreview({ actions }: PreviewProps) {
  return (
    <BlockFrame icon={RemoveIcon} name="Divider" actions={actions}>
      <Rule />
    </BlockFrame>
  )
}
