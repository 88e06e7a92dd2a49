import type { ReactNode } from 'react'
import type { Heading } from '@/lib/outline'
import { words } from '@/lib/words/words'
import styles from './section-heading.module.css'

export type SectionHeadingProps = { heading: Heading; children: ReactNode }

/** A subhead with a link to itself, beside it so that the subhead's name stays its words. */
export function SectionHeading({ heading: { id, level, text }, children }: SectionHeadingProps) {
  const Level = level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.heading} data-heading="">
      <Level id={id}>{children}</Level>
      <a className={styles.anchor} href={`#${id}`} aria-label={words.reading.linkTo(text)}>
        <span aria-hidden="true">#</span>
      </a>
    </div>
  )
}
