import type { Article } from '@/lib/content/article/query'
import { toDateTimeText } from '@/lib/dates'
import { Portrait } from '../author/portrait'
import styles from './article-meta.module.css'

export type ArticleMetaProps = {
  article: Pick<Article, 'authors' | 'publishedAt' | 'updatedAt' | 'readingMinutes' | 'kind' | 'updateCount'>
}

function toLengthText({ kind, updateCount, readingMinutes }: ArticleMetaProps['article']): string {
  if (kind !== 'live') return `${readingMinutes} min read`
  return updateCount === 1 ? '1 update' : `${updateCount} updates`
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
      <dl className={styles.facts}>
        <div>
          <dt>Published</dt>
          <dd>
            <time dateTime={publishedAt}>{toDateTimeText(publishedAt)}</time>
          </dd>
        </div>
        {updatedAt && (
          <div>
            <dt>Updated</dt>
            <dd>
              <time dateTime={updatedAt}>{toDateTimeText(updatedAt)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt className={styles.silent}>Length</dt>
          <dd>{toLengthText(article)}</dd>
        </div>
      </dl>
    </div>
  )
}
