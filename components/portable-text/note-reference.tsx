import type { NoteReference as NoteReferenceData } from '@/lib/content/body/numbered-notes'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import styles from './notes.module.css'

/** The number of a footnote behind its words. */
export function NoteReference({ number, id, noteId }: NoteReferenceData) {
  const digits = toNumberText(number)
  return (
    <sup className={styles.reference}>
      <a id={id} href={`#${noteId}`} role="doc-noteref" aria-label={words.reading.note(digits)}>
        {digits}
      </a>
    </sup>
  )
}
