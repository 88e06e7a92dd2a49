import type { ReactNode } from 'react'
import styles from './listen-block.module.css'

/** What the player reads aloud; the sentence being read is marked in it. */
export function ListenStory({ children }: { children: ReactNode }) {
  return (
    <div className={styles.story} data-read-aloud="">
      {children}
    </div>
  )
}
