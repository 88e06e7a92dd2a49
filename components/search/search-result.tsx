import type { Found } from '@/lib/content/search/to-found'
import { words } from '@/lib/words/words'
import { StoryKicker } from '../listing/story-kicker'
import { StoryMeta } from '../listing/story-meta'
import { ContentPicture } from '../picture/content-picture'
import { MarkedText } from './marked-text'
import styles from './search-result.module.css'

export type SearchResultProps = { found: Found }

/** A story that was found: where in it the words stand, and the topics that were searched for. */
export function SearchResult({ found: { story, title, excerpt, topics } }: SearchResultProps) {
  return (
    <article className={styles.result} data-accent={story.section.accent}>
      <div className={styles.words}>
        <div className={styles.above}>
          <StoryKicker story={story} />
        </div>
        <h3 className={styles.headline}>
          <a href={story.href}>
            <MarkedText segments={title} />
          </a>
        </h3>
        {excerpt.length > 0 && (
          <p className={styles.excerpt}>
            <MarkedText segments={excerpt} />
          </p>
        )}
        {topics.length > 0 && (
          <p className={`${styles.topics} ${styles.above}`}>
            {words.search.topics}{' '}
            {topics.map(({ _id, title: topic, href }) => (
              <a key={_id} href={href}>
                <mark>{topic}</mark>
              </a>
            ))}
          </p>
        )}
        <div className={styles.above}>
          <StoryMeta story={story} />
        </div>
      </div>
      <div className={styles.picture}>
        <ContentPicture
          image={story.cover}
          aspect={3 / 2}
          sizes="(min-width: 42rem) 14rem, 6.5rem"
          maxWidth={480}
        />
      </div>
    </article>
  )
}
