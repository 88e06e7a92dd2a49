import type { StaticPage as StaticPageData } from '@/lib/content/page/query'
import { toDateText } from '@/lib/dates'
import type { ToBodyAttributes } from '@/lib/preview/edit-attribute'
import { words } from '@/lib/words/words'
import { BodyText } from '../portable-text/body-text'
import { Phrase } from '../ui/phrase'
import styles from './static-page.module.css'

export type StaticPageProps = { page: StaticPageData; editBody?: ToBodyAttributes | undefined }

/** A page about the publication itself. */
export function StaticPage({ page: { _id, title, body, editedAt }, editBody }: StaticPageProps) {
  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.edited}>
          <Phrase of={words.site.lastChanged}>
            <time dateTime={editedAt}>{toDateText(editedAt)}</time>
          </Phrase>
        </p>
      </header>
      <div className={styles.text}>
        <BodyText value={body} edit={editBody?.(_id, 'page')} />
      </div>
    </article>
  )
}
