import type { ReactNode } from 'react'
import type { ContentImage } from '@/lib/content/image'
import { toImageUrl } from '@/lib/image-url'
import { toPlainText } from '@/lib/plain-text'
import { words } from '@/lib/words/words'
import styles from './picture-link.module.css'

/** Pixels across: enough to look closely at on a large screen. */
const LARGE = 2400

export type PictureLinkProps = { image: ContentImage; children: ReactNode }

/** Leads to a picture's large rendition; inside `PictureViewer` it opens there. */
export function PictureLink({ image, children }: PictureLinkProps) {
  return (
    <a
      className={styles.link}
      href={toImageUrl(image, { width: LARGE })}
      aria-label={words.reading.enlarge(toPlainText(image.alt))}
      data-picture=""
    >
      {children}
    </a>
  )
}
