import type { ReactNode } from 'react'
import type { Accent } from '@/lib/content/card'
import styles from './main.module.css'

export type MainProps = {
  /** Colour of the section the page belongs to; the publication's own without it. */
  accent?: Accent
  front?: boolean
  children: ReactNode
}

/** The main part of a page, coloured by its section. */
export function Main({ accent, front = false, children }: MainProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={styles.main}
      data-accent={accent}
      data-front={front || undefined}
    >
      {children}
    </main>
  )
}
