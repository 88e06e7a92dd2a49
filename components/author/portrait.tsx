import type { ContentImage } from '@/lib/content/image'
import { toImageUrl } from '@/lib/image-url'
import { ResponsiveImage } from '../ui/responsive-image'
import styles from './portrait.module.css'

export type PortraitProps = {
  picture: ContentImage
  /** Side of the square on the page, in CSS pixels. */
  size: number
}

/** An author's picture, in one rendition sharp enough for dense screens. */
export function Portrait({ picture, size }: PortraitProps) {
  const src = toImageUrl(picture, { width: size * 2, aspect: 1 })
  return (
    <span className={styles.portrait} style={{ inlineSize: size, blockSize: size }}>
      <ResponsiveImage src={src} width={size} height={size} alt={picture.alt} />
    </span>
  )
}
