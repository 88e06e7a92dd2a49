import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import type { PreviewProps } from 'sanity'
import { BlockFrame } from './block-frame.tsx'
import { Quote } from './block-style.ts'
import { useTone } from './use-tone.ts'

type Selected = { text?: string; attribution?: string }

/** A pull quote as it looks in a story. */
export function PullQuotePreview({ actions, text, attribution }: PreviewProps & Selected) {
  const style = useTone('vermilion')
  return (
    <BlockFrame
      icon={BlockquoteIcon}
      name="Pull quote"
      actions={actions}
      missing={text ? undefined : 'Nothing is quoted yet.'}
    >
      {text && (
        <Quote style={style}>
          <blockquote>{text}</blockquote>
          {attribution && <figcaption>{attribution}</figcaption>}
        </Quote>
      )}
    </BlockFrame>
  )
}
