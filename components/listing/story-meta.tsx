import type { ArticleCard } from '@/lib/content/card'
import { toShortDateText } from '@/lib/dates'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { Byline } from './byline'
import styles from './story-meta.module.css'

export type StoryMetaProps = {
  story: Pick<ArticleCard, 'authors' | 'publishedAt' | 'readingMinutes' | 'kind'>
  /** Without the reading time, where there is little room. */
  brief?: boolean
}

/** Who wrote a story, when, and how long it takes; a live story has no end to measure to. */
export function StoryMeta({
  story: { authors, publishedAt, readingMinutes, kind },
  brief = false,
}: StoryMetaProps) {
  return (
    <p className={styles.meta}>
      <span className={styles.byline}>
        <Byline authors={authors} />
      </span>
      <span className={styles.facts}>
        <time dateTime={publishedAt}>{toShortDateText(publishedAt)}</time>
        {!brief && kind !== 'live' && <span>{words.story.minutesToRead(toNumberText(readingMinutes))}</span>}
      </span>
    </p>
  )
}
