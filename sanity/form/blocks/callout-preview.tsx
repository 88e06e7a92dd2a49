import { BulbOutlineIcon } from '@sanity/icons/BulbOutline'
import { EditIcon } from '@sanity/icons/Edit'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import type { PreviewProps } from 'sanity'
import { BlockFrame } from './block-frame.tsx'
import { Aside } from './block-style.ts'
import { hasText, SimpleText } from './simple-text.tsx'
import { useTone } from './use-tone.ts'

const tones = {
  note: { title: 'Note', icon: EditIcon, accent: 'slate' },
  tip: { title: 'Tip', icon: BulbOutlineIcon, accent: 'forest' },
  warning: { title: 'Warning', icon: WarningOutlineIcon, accent: 'vermilion' },
} as const

type Selected = { tone?: keyof typeof tones; text?: unknown }

/** A callout in the colour of its tone. */
export function CalloutPreview({ actions, tone = 'note', text }: PreviewProps & Selected) {
  const { title, icon, accent } = tones[tone] ?? tones.note
  const style = useTone(accent)
  return (
    <BlockFrame
      icon={icon}
      name="Callout"
      actions={actions}
      missing={hasText(text) ? undefined : 'The callout has no text yet.'}
    >
      <Aside data-tone={tone} style={style}>
        <strong data-label="">{title}</strong>
        <SimpleText body={text} />
      </Aside>
    </BlockFrame>
  )
}
