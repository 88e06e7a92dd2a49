import type { Retraction } from '@/lib/content/retraction/query'
import { toDateTimeText } from '@/lib/dates'
import styles from './retraction-page.module.css'
import { StatusPage, type Onward } from './status-page'

export const retractionTitle = 'This story was retracted'

export type RetractionPageProps = Onward & { retraction: Retraction }

/** Tells a reader who followed an old link that the newsroom withdrew the story, when and why. */
export function RetractionPage({ retraction: { reason, retractedAt }, ...onward }: RetractionPageProps) {
  return (
    <StatusPage code="410" title={retractionTitle} {...onward}>
      <p>
        The newsroom withdrew it on <time dateTime={retractedAt}>{toDateTimeText(retractedAt)}</time>.
      </p>
      <div className={styles.reason}>
        <h2 className={styles.label}>Why it was retracted</h2>
        <p className={styles.words}>{reason}</p>
      </div>
    </StatusPage>
  )
}
