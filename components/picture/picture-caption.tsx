import styles from './picture-caption.module.css'

export type PictureCaptionProps = { caption: string | null; credit: string | null }

/** What a picture shows and who made it. */
export function PictureCaption({ caption, credit }: PictureCaptionProps) {
  if (!caption && !credit) return null
  return (
    <figcaption className={styles.caption}>
      {caption && <span>{caption} </span>}
      {credit && <span className={styles.credit}>{credit}</span>}
    </figcaption>
  )
}
