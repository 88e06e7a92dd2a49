import type { Retraction } from '@/lib/content/retraction/query'
import { toDateTimeText } from '@/lib/dates'
import { words } from '@/lib/words/words'
import { Phrase } from '../ui/phrase'
import styles from './retraction-page.module.css'
import { StatusPage, type Onward } from './status-page'

export type RetractionPageProps = Onward & { retraction: Retraction }

/** Tells a reader who followed an old link that the newsroom withdrew the story, when and why. */
export function RetractionPage({ retraction: { reason, retractedAt }, ...onward }: RetractionPageProps) {
  return (
    <StatusPage code="410" title={words.site.retracted} {...onward}>
      <p>
        <Phrase of={words.site.retractedAt}>
          <time dateTime={retractedAt}>{toDateTimeText(retractedAt)}</time>
        </Phrase>
      </p>
      <div className={styles.reason}>
        <h2 className={styles.label}>{words.site.whyRetracted}</h2>
        <p className={styles.words}>{reason}</p>
      </div>
    </StatusPage>
  )
}
