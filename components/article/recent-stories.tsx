import type { ArticleCard } from '@/lib/content/card'
import { words } from '@/lib/words/words'
import { StoryCard } from '../listing/story-card'
import styles from './recent-stories.module.css'

export type RecentStoriesProps = { section: { title: string; href: string }; stories: ArticleCard[] }

/** The newest stories of the section that the story belongs to. */
export function RecentStories({ section, stories }: RecentStoriesProps) {
  if (stories.length === 0) return null
  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent" className={styles.title}>
        <a href={section.href}>{words.story.recentIn(section.title)}</a>
      </h2>
      <ul className={styles.stories}>
        {stories.map((story) => (
          <li key={story._id}>
            <StoryCard story={story} size="line" brief />
          </li>
        ))}
      </ul>
    </section>
  )
}
