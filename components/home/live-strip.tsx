import type { LiveStory } from '@/lib/content/home/query'
import { toShortDateTimeText } from '@/lib/dates'
import { words } from '@/lib/words/words'
import styles from './live-strip.module.css'

export type LiveStripProps = { live: LiveStory }

/** The running story with its newest posts. */
export function LiveStrip({ live }: LiveStripProps) {
  return (
    <section className={styles.strip} aria-labelledby="live">
      <h2 id="live" className={styles.headline}>
        <span className={styles.flag}>{words.site.live}</span> <a href={live.href}>{live.title}</a>
      </h2>
      <ol className={styles.updates}>
        {live.updates.map(({ _id, anchor, headline, publishedAt }) => (
          <li key={_id}>
            <time dateTime={publishedAt}>{toShortDateTimeText(publishedAt)}</time>
            <a href={`${live.href}#${anchor}`}>{headline}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
