import type { Segment } from '@/lib/search/segments'
import styles from './marked-text.module.css'

export type MarkedTextProps = { segments: Segment[] }

/** A text in which what was searched for is marked. */
export function MarkedText({ segments }: MarkedTextProps) {
  return segments.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
