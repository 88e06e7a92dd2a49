import { useId } from 'react'
import type { Note } from '@/lib/content/body/numbered-notes'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { SimpleText } from './simple-text'
import styles from './notes.module.css'

/** A sign that phones would draw as a picture, were it not for the selector behind it. */
const BACK = '↩\uFE0E'

/** The footnotes of a text under it, each with a way back to where one was reading. */
export function Notes({ notes }: { notes: Note[] }) {
  const titleId = useId()
  if (notes.length === 0) return null
  return (
    <section className={styles.notes} role="doc-endnotes" aria-labelledby={titleId}>
      <p id={titleId} className={styles.title}>
        {words.reading.notes}
      </p>
      <ol className={styles.list}>
        {notes.map(({ id, referenceId, number, body }) => (
          <li key={id} id={id} className={styles.note}>
            <SimpleText value={body} />
            {'\u00a0'}
            <a
              className={styles.back}
              href={`#${referenceId}`}
              role="doc-backlink"
              aria-label={words.reading.backTo(toNumberText(number))}
            >
              <span aria-hidden="true">{BACK}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
