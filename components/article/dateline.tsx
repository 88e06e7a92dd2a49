import { env } from '@/lib/env'
import styles from './dateline.module.css'

export type DatelineProps = { place: string; siteName: string }

/** Where the story was reported from: `BEIJING (Dateline) — `. */
export function Dateline({ place, siteName }: DatelineProps) {
  return (
    <span className={styles.dateline}>
      <span className={styles.place}>{place.toLocaleUpperCase(env.locale.tag)}</span> ({siteName}) —{' '}
    </span>
  )
}
