import type { CorrectionLog as Log } from '@/lib/content/corrections/query'
import { toDateText } from '@/lib/dates'
import { toPageCount } from '@/lib/content/listing/pagination'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { Pagination } from '../ui/pagination'
import styles from './correction-log.module.css'

export type CorrectionLogProps = {
  log: Log
  page: number
  /** Path of the first page. */
  path: string
  /** Path of the page that says how mistakes are dealt with, if there is one. */
  policy: string | undefined
}

/** What was corrected in which story, newest first. */
export function CorrectionLog({ log: { items, total }, page, path, policy }: CorrectionLogProps) {
  const pageCount = toPageCount(total)
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>{words.story.correctionLog}</h1>
        <p className={styles.about}>
          {words.story.aboutCorrections}{' '}
          {policy !== undefined && <a href={policy}>{words.story.howWeCorrect}</a>}
        </p>
        {page > 1 && (
          <p className={styles.place}>{words.site.pageOf(toNumberText(page), toNumberText(pageCount))}</p>
        )}
      </header>
      {items.length === 0 && <p className={styles.empty}>{words.story.noCorrections}</p>}
      <ol className={styles.log}>
        {items.map(({ _key, date, text, story }) => (
          <li key={`${story._id} ${_key}`} data-accent={story.section.accent}>
            <time dateTime={date}>{toDateText(date)}</time>
            <div>
              <h2 className={styles.headline}>
                <a href={`${story.href}#corrections`}>{story.title}</a>
              </h2>
              <p className={styles.text}>{text}</p>
              <p className={styles.source}>
                <a href={story.section.href}>{story.section.title}</a>{' '}
                <span>{words.story.publishedOn(toDateText(story.publishedAt))}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Pagination page={page} pageCount={pageCount} base={path} />
    </>
  )
}
