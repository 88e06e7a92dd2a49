import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './fact-box.module.css'

export type FactBoxProps = { title: string; children: ReactNode }

/** Background beside the story, set apart from it. */
export function FactBox({ title, children }: FactBoxProps) {
  const titleId = useId()
  return (
    <section className={styles.box} aria-labelledby={titleId}>
      <p id={titleId} className={styles.title}>
        {title}
      </p>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
