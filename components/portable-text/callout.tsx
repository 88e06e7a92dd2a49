import type { ReactNode } from 'react'
import styles from './callout.module.css'

const labels = { note: 'Note', tip: 'Tip', warning: 'Warning' }

export type CalloutProps = { tone: keyof typeof labels; children: ReactNode }

/** An aside to the reader: a note, a tip or a warning. */
export function Callout({ tone, children }: CalloutProps) {
  return (
    <div role="note" aria-label={labels[tone]} className={styles.callout} data-tone={tone}>
      <p className={styles.label} aria-hidden="true">
        {labels[tone]}
      </p>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
