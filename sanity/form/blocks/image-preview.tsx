import { Badge, Flex } from '@sanity/ui'
import { ImageIcon } from '@sanity/icons/Image'
import type { PreviewProps } from 'sanity'
import { toImageUrl, type ImageSource } from '../../../lib/image-url.ts'
import { BlockFrame } from './block-frame.tsx'
import { Picture } from './block-style.ts'

type Selected = Partial<ImageSource> & {
  alt?: string
  caption?: string
  credit?: string
  placing?: string
}

const PREVIEW_WIDTH = 960

const layouts: Record<string, string> = { wide: 'wide', full: 'whole page' }

function toAddress({ url, width, height, hotspot = null, crop = null }: Selected): string | undefined {
  return url && width && height
    ? toImageUrl({ url, width, height, hotspot, crop }, { width: PREVIEW_WIDTH })
    : undefined
}

function Marks({ alt, credit }: Pick<Selected, 'alt' | 'credit'>) {
  if (alt && credit) return null
  return (
    <Flex gap={1} wrap="wrap">
      {!alt && <Badge tone="caution">No alternative text</Badge>}
      {!credit && <Badge tone="caution">No credit</Badge>}
    </Flex>
  )
}

/** A picture with its caption and credit, marked when it has no words for those who cannot see it. */
export function ImagePreview(props: PreviewProps & Selected) {
  const { actions, alt, caption, credit, placing } = props
  const address = toAddress(props)
  return (
    <BlockFrame
      icon={ImageIcon}
      name="Image"
      detail={layouts[placing ?? '']}
      actions={actions}
      missing={address || props.isPlaceholder ? undefined : 'No picture has been chosen yet.'}
    >
      {address && (
        <Picture>
          <img src={address} alt={alt ?? ''} />
          {(caption || credit) && <figcaption>{[caption, credit].filter(Boolean).join(' — ')}</figcaption>}
        </Picture>
      )}
      {address && <Marks alt={alt} credit={credit} />}
    </BlockFrame>
  )
}
