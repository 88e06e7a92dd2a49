import type { ArticleCard } from '@/lib/content/card'
import { words } from '@/lib/words/words'
import { StoryCard } from '../listing/story-card'
import styles from './section-stories.module.css'

export type SectionStoriesProps = { section: { title: string; href: string }; stories: ArticleCard[] }

/** Other stories of the section that the story belongs to, which the title leads to. */
export function SectionStories({ section, stories }: SectionStoriesProps) {
  if (stories.length === 0) return null
  return (
    <section className={styles.more} aria-labelledby="section-stories">
      <h2 id="section-stories" className={styles.title}>
        <a href={section.href}>{words.story.moreIn(section.title)}</a>
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
