import type { KeyEvent } from '@/lib/content/live-update/key-event'
import { toUpdatePath } from '@/lib/content/live-update/update-path'
import { toShortDateTimeText } from '@/lib/dates'
import { words } from '@/lib/words/words'
import styles from './key-events.module.css'

export type KeyEventsProps = {
  events: KeyEvent[]
  story: { href: string }
  /** Ids of the updates on the same page. */
  here: ReadonlySet<string>
}

/** What a latecomer to a live story should know of, newest first, each line leading to its update. */
export function KeyEvents({ events, story, here }: KeyEventsProps) {
  return (
    <nav className={styles.events} aria-labelledby="key-events" data-live-later="events">
      <h3 id="key-events" className={styles.title}>
        {words.live.keyEvents}
      </h3>
      <ol>
        {events.map(({ _id, anchor, headline, publishedAt }) => (
          <li key={_id} className={styles.event}>
            <time dateTime={publishedAt} className={styles.time}>
              {toShortDateTimeText(publishedAt)}
            </time>
            <a href={here.has(_id) ? `#${anchor}` : toUpdatePath(story, _id)}>{headline}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
