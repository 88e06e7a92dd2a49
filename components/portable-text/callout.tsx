import type { ReactNode } from 'react'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import styles from './callout.module.css'

const labels = { note: 'Note', tip: 'Tip', warning: 'Warning' }

export type CalloutProps = {
  tone: keyof typeof labels
  edit?: EditAttribute | undefined
  children: ReactNode
}

/** An aside to the reader: a note, a tip or a warning. */
export function Callout({ tone, edit, children }: CalloutProps) {
  return (
    <div role="note" aria-label={labels[tone]} className={styles.callout} data-tone={tone} {...edit}>
      <p className={styles.label} aria-hidden="true">
        {labels[tone]}
      </p>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
