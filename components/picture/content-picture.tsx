import type { ContentImage } from '@/lib/content/image'
import { toRendition } from '@/lib/image-url'
import { ResponsiveImage } from '../ui/responsive-image'

export type ContentPictureProps = {
  image: ContentImage
  /** Width of the picture on the page, as in `<img sizes>`. */
  sizes: string
  /** Width divided by height of the crop; the whole picture without it. */
  aspect?: number
  /** The widest rendition worth offering, in pixels. */
  maxWidth?: number
  priority?: boolean
}

/** A transparent picture gets none: it would stay visible behind it. Only the first picture is worth a preview's bytes. */
function toPlaceholder({ opaque, lqip, color }: ContentImage, priority: boolean) {
  return opaque ? { color, preview: priority ? lqip : null } : undefined
}

/** An image of the content lake in the renditions that the reader's screen can use. */
export function ContentPicture({ image, sizes, priority = false, ...shape }: ContentPictureProps) {
  return (
    <ResponsiveImage
      {...toRendition(image, shape)}
      sizes={sizes}
      alt={image.alt}
      placeholder={toPlaceholder(image, priority)}
      priority={priority}
    />
  )
}
