import type { ArticleCard } from '@/lib/content/card'
import { toShortDateText } from '@/lib/dates'
import { Byline } from './byline'
import styles from './story-meta.module.css'

export type StoryMetaProps = {
  story: Pick<ArticleCard, 'authors' | 'publishedAt' | 'readingMinutes'>
  /** Without the reading time, where there is little room. */
  brief?: boolean
}

/** Who wrote a story, when, and how long it takes. */
export function StoryMeta({
  story: { authors, publishedAt, readingMinutes },
  brief = false,
}: StoryMetaProps) {
  return (
    <p className={styles.meta}>
      <span className={styles.byline}>
        <Byline authors={authors} />
      </span>
      <time dateTime={publishedAt}>{toShortDateText(publishedAt)}</time>
      {!brief && <span>{readingMinutes} min read</span>}
    </p>
  )
}
