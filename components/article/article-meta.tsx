import type { Article } from '@/lib/content/article/query'
import { toDateTimeText } from '@/lib/dates'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { Portrait } from '../author/portrait'
import styles from './article-meta.module.css'

export type ArticleMetaProps = {
  article: Pick<Article, 'authors' | 'publishedAt' | 'updatedAt' | 'readingMinutes' | 'kind' | 'updateCount'>
}

function toLengthText({ kind, updateCount, readingMinutes }: ArticleMetaProps['article']): string {
  if (kind !== 'live') return words.story.minutesToRead(toNumberText(readingMinutes))
  return words.story.updates(updateCount, toNumberText(updateCount))
}

/** Who wrote the story, when it was published and updated, and how long it is. */
export function ArticleMeta({ article }: ArticleMetaProps) {
  const { authors, publishedAt, updatedAt } = article
  return (
    <div className={styles.meta}>
      <ul className={styles.authors}>
        {authors.map(({ _id, name, href, role, picture }) => (
          <li key={_id} className={styles.author}>
            <Portrait picture={picture} size={48} />
            <div>
              <a href={href} rel="author" className={styles.name}>
                {name}
              </a>
              <p className={styles.role}>{role}</p>
            </div>
          </li>
        ))}
      </ul>
      <dl className={styles.facts} data-live="facts">
        <div>
          <dt>{words.story.published}</dt>
          <dd>
            <time dateTime={publishedAt}>{toDateTimeText(publishedAt)}</time>
          </dd>
        </div>
        {updatedAt && (
          <div>
            <dt>{words.story.updated}</dt>
            <dd>
              <time dateTime={updatedAt}>{toDateTimeText(updatedAt)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt className={styles.silent}>{words.story.length}</dt>
          <dd>{toLengthText(article)}</dd>
        </div>
      </dl>
    </div>
  )
}
