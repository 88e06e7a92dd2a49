import type { Article } from '@/lib/content/article/query'
import { toLatestPath } from '@/lib/content/live-update/latest-path'
import { toLiveVersion } from '@/lib/content/live-update/live-version'
import { toUpdatePageCount } from '@/lib/content/live-update/update-pages'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { toNumberText } from '@/lib/words/numbers'
import { toPluralData } from '@/lib/words/plural-data'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { Pagination } from '../ui/pagination'
import { KeyEvents } from './key-events'
import { LiveState } from './live-state'
import { LiveUpdateList } from './live-update-list'
import styles from './live-updates.module.css'

export type LiveUpdatesProps = {
  article: Article
  /** Whether open pages fetch new updates: not where drafts are shown. */
  follow: boolean
  editBody?: ToBodyAttributes | undefined
}

function toFollowData(article: Article): Record<`data-${string}`, string> {
  return {
    'data-src': toLatestPath(article.href),
    'data-version': toLiveVersion(article),
    'data-ended': words.live.ended,
    ...toPluralData('new', words.live.newUpdates),
  }
}

/** The newest updates of a live story under what it has come to; `<live-updates>` fetches newer ones while it runs. */
export function LiveUpdates({ article, follow, editBody }: LiveUpdatesProps) {
  const { kind, href, updates, updateCount: total, keyEvents, liveEndedAt } = article
  const running = kind === 'live' && liveEndedAt === null
  if (updates.length === 0 && !running) return null
  const data = { 'data-page': href, ...(running && follow && toFollowData(article)) }
  return (
    <Enhanced element="live-updates" className={styles.live} data={data}>
      <section aria-labelledby="updates">
        <div className={styles.head}>
          <h2 id="updates" className={styles.title} data-live-later="count">
            {total === 0 ? words.live.noneYet : words.story.updates(total, toNumberText(total))}
          </h2>
          <LiveState story={article} />
        </div>
        <KeyEvents events={keyEvents} story={article} here={new Set(updates.map(({ _id }) => _id))} />
        <p role="status" className={styles.said} />
        <div className={styles.bar}>
          <button type="button" hidden />
        </div>
        <LiveUpdateList updates={updates} story={article} editBody={editBody} />
        <div data-live-later="pages">
          <Pagination page={1} pageCount={toUpdatePageCount(total)} base={href} />
        </div>
      </section>
    </Enhanced>
  )
}
