import type { ReactNode } from 'react'
import type { BodyBlockOf } from '@/lib/content/body/body'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import { words } from '@/lib/words/words'
import styles from './callout.module.css'

export type CalloutProps = {
  tone: BodyBlockOf<'callout'>['tone']
  edit?: EditAttribute | undefined
  children: ReactNode
}

/** An aside to the reader: a note, a tip or a warning. */
export function Callout({ tone, edit, children }: CalloutProps) {
  return (
    <div
      role="note"
      aria-label={words.reading.tones[tone]}
      className={styles.callout}
      data-tone={tone}
      {...edit}
    >
      <p className={styles.label} aria-hidden="true">
        {words.reading.tones[tone]}
      </p>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
