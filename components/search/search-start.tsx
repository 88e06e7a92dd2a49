import type { ArticleCard } from '@/lib/content/card'
import { words } from '@/lib/words/words'
import { StoryList } from '../listing/story-list'
import { TopicLinks } from '../listing/topic-links'
import styles from './search-start.module.css'

type Place = { href: string; title: string; count?: number }

export type SearchStartProps = { sections: Place[]; topics: Place[]; stories: ArticleCard[] }

/** Where to look without a search: sections, the topics most is written on, and the newest stories. */
export function SearchStart({ sections, topics, stories }: SearchStartProps) {
  const { sectionsToTry, topicsToTry, newest } = words.search
  return (
    <div className={styles.start}>
      <h2 className={styles.title}>{sectionsToTry}</h2>
      <TopicLinks label={sectionsToTry} links={sections} />
      {topics.length > 0 && <h2 className={styles.title}>{topicsToTry}</h2>}
      <TopicLinks label={topicsToTry} links={topics} />
      {stories.length > 0 && <h2 className={styles.title}>{newest}</h2>}
      <StoryList stories={stories} />
    </div>
  )
}
