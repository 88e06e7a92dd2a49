import type { ReactNode } from 'react'
import { useId } from 'react'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import styles from './fact-box.module.css'

export type FactBoxProps = { title: string; edit?: EditAttribute | undefined; children: ReactNode }

/** Background beside the story, set apart from it. */
export function FactBox({ title, edit, children }: FactBoxProps) {
  const titleId = useId()
  return (
    <section className={styles.box} aria-labelledby={titleId} {...edit}>
      <p id={titleId} className={styles.title}>
        {title}
      </p>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
