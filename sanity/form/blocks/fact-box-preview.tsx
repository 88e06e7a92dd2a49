import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import type { PreviewProps } from 'sanity'
import { BlockFrame } from './block-frame.tsx'
import { Aside } from './block-style.ts'
import { hasText, SimpleText } from './simple-text.tsx'

type Selected = { heading?: string; text?: unknown }

/** A fact box with its title and text. */
export function FactBoxPreview({ actions, heading, text }: PreviewProps & Selected) {
  return (
    <BlockFrame
      icon={InfoOutlineIcon}
      name="Fact box"
      actions={actions}
      missing={hasText(text) ? undefined : 'The box has no text yet.'}
    >
      {(heading || hasText(text)) && (
        <Aside data-box="">
          <strong data-label="">{heading || 'Untitled'}</strong>
          <SimpleText body={text} />
        </Aside>
      )}
    </BlockFrame>
  )
}
