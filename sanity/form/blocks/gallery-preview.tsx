import { Badge, Flex } from '@sanity/ui'
import { ImagesIcon } from '@sanity/icons/Images'
import type { PreviewProps } from 'sanity'
import { toImageUrl } from '../../../lib/image-url.ts'
import { useImageAsset } from '../image/use-image-asset.ts'
import { BlockFrame } from './block-frame.tsx'
import { Thumbnails } from './block-style.ts'
import { parsePictures, type GalleryPicture } from './parse-pictures.ts'

type Selected = { images?: unknown; placing?: string }

const THUMBNAIL = { width: 320, aspect: 4 / 3 }

const layouts: Record<string, string> = { wide: 'wide', full: 'whole page' }

function Thumbnail({ picture: { asset, alt, hotspot, crop } }: { picture: GalleryPicture }) {
  const original = useImageAsset(asset)
  return original ? <img src={toImageUrl({ ...original, hotspot, crop }, THUMBNAIL)} alt={alt} /> : <span />
}

function toDetail(pictures: GalleryPicture[], placing = ''): string {
  const count = `${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'}`
  return [count, layouts[placing]].filter(Boolean).join(' · ')
}

/** A gallery as a sheet of thumbnails, marked when pictures have no words for those who cannot see them. */
export function GalleryPreview({ actions, images, placing }: PreviewProps & Selected) {
  const pictures = parsePictures(images)
  const silent = pictures.filter(({ alt }) => !alt).length
  return (
    <BlockFrame
      icon={ImagesIcon}
      name="Gallery"
      detail={toDetail(pictures, placing)}
      actions={actions}
      missing={pictures.length === 0 ? 'There are no pictures yet.' : undefined}
    >
      {pictures.length > 0 && (
        <Thumbnails>
          {pictures.map((picture) => (
            <Thumbnail key={picture.key} picture={picture} />
          ))}
        </Thumbnails>
      )}
      {silent > 0 && (
        <Flex>
          <Badge tone="caution">
            {silent === 1 ? '1 picture' : `${silent} pictures`} without alternative text
          </Badge>
        </Flex>
      )}
    </BlockFrame>
  )
}
