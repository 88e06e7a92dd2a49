import { toDateTimeText } from '@/lib/dates'
import { words } from '@/lib/words/words'
import { Phrase } from '../ui/phrase'
import styles from './live-state.module.css'

export type LiveStateProps = { story: { href: string; liveEndedAt: string | null } }

/** Whether a live story is still running; while it is, a way to newer updates for pages that do not fetch them. */
export function LiveState({ story: { href, liveEndedAt } }: LiveStateProps) {
  if (liveEndedAt === null)
    return (
      <p className={styles.state} data-live="state">
        <span className={styles.running}>{words.live.running}</span>
        <a href={href} className={styles.refresh}>
          {words.live.refresh}
        </a>
      </p>
    )
  return (
    <p className={styles.state} data-live="state">
      <span>
        <Phrase of={words.live.endedAt}>
          <time dateTime={liveEndedAt}>{toDateTimeText(liveEndedAt)}</time>
        </Phrase>
      </span>
    </p>
  )
}
