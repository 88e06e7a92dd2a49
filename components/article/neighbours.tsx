import type { Onward } from '@/lib/content/onward/onward'
import { toPlainText } from '@/lib/plain-text'
import { words } from '@/lib/words/words'
import styles from './neighbours.module.css'

export type NeighboursProps = Pick<Onward, 'newer' | 'older'> & { section: string }

/** The stories before and after this one in its section's list. */
export function Neighbours({ newer, older, section }: NeighboursProps) {
  if (!newer && !older) return null
  return (
    <nav className={styles.neighbours} aria-label={toPlainText(words.story.neighbours(section))}>
      {newer && (
        <a rel="prev" href={newer.href} className={styles.newer}>
          <span className={styles.step}>{words.story.newerIn(section)}</span>
          <span className={styles.headline}>{newer.title}</span>
        </a>
      )}
      {older && (
        <a rel="next" href={older.href} className={styles.older}>
          <span className={styles.step}>{words.story.olderIn(section)}</span>
          <span className={styles.headline}>{older.title}</span>
        </a>
      )}
    </nav>
  )
}
