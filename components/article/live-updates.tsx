import type { LiveUpdate } from '@/lib/content/live-update/live-update'
import { toDateTimeText } from '@/lib/dates'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { BodyText } from '../portable-text/body-text'
import styles from './live-updates.module.css'

export type LiveUpdatesProps = {
  updates: LiveUpdate[]
  total: number
  editBody?: ToBodyAttributes | undefined
}

/** The posts of a live story, pinned ones first, then the newest; each has an address of its own. */
export function LiveUpdates({ updates, total, editBody }: LiveUpdatesProps) {
  if (updates.length === 0) return null
  return (
    <section className={styles.updates} aria-labelledby="updates">
      <h2 id="updates" className={styles.title}>
        {total === 1 ? '1 update' : `${total} updates`}
      </h2>
      <ol>
        {updates.map(({ _id, anchor, headline, publishedAt, author, body, key, pinned }) => (
          <li key={_id} id={anchor} className={styles.update} data-key={key || undefined}>
            <p className={styles.time}>
              <a href={`#${anchor}`}>
                <time dateTime={publishedAt}>{toDateTimeText(publishedAt)}</time>
              </a>
              {pinned && <span className={styles.flag}>Pinned</span>}
              {key && <span className={styles.flag}>Key event</span>}
            </p>
            <h3 className={styles.headline}>{headline}</h3>
            <BodyText value={body} edit={editBody?.(_id, 'liveUpdate')} />
            <p className={styles.author}>
              <a href={author.href}>{author.name}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
