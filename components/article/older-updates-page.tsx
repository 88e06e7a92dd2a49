import type { UpdatePage } from '@/lib/content/live-update/query'
import { toUpdatePageCount } from '@/lib/content/live-update/update-pages'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { Breadcrumbs } from '../ui/breadcrumbs'
import { Enhanced } from '../ui/enhanced'
import { Pagination } from '../ui/pagination'
import { LiveUpdateList } from './live-update-list'
import styles from './older-updates-page.module.css'

export type OlderUpdatesPageProps = {
  story: UpdatePage
  /** 2 or more: the first page is the story itself. */
  page: number
  breadcrumbs: { href: string; label: string }[]
  editBody?: ToBodyAttributes | undefined
}

/** Updates of a live story that no longer stand on its own page. */
export function OlderUpdatesPage({ story, page, breadcrumbs, editBody }: OlderUpdatesPageProps) {
  const { title, href, updates, updateCount } = story
  const pageCount = toUpdatePageCount(updateCount)
  return (
    <>
      <Breadcrumbs trail={breadcrumbs} />
      <header className={styles.header}>
        <p className={styles.place}>
          {words.live.olderUpdates} · {words.site.pageOf(toNumberText(page), toNumberText(pageCount))}
        </p>
        <h1 className={styles.title}>
          <a href={href}>{title}</a>
        </h1>
        <p className={styles.back}>
          <a href={href}>{words.live.backToStory}</a>
        </p>
      </header>
      <div className={styles.text}>
        <Enhanced element="live-updates" className={styles.live} data={{ 'data-page': href }}>
          <h2 className={styles.silent}>{words.live.olderUpdates}</h2>
          <LiveUpdateList updates={updates} story={story} editBody={editBody} />
        </Enhanced>
        <Pagination page={page} pageCount={pageCount} base={href} />
      </div>
    </>
  )
}
