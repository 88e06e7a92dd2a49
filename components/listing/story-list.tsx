import type { ArticleCard } from '@/lib/content/card'
import { StoryCard } from './story-card'
import styles from './story-list.module.css'

export type StoryListProps = { stories: ArticleCard[]; level?: 2 | 3 }

/** Stories side by side between hairlines, as many to a row as fit. */
export function StoryList({ stories, level = 3 }: StoryListProps) {
  return (
    <ul className={styles.list}>
      {stories.map((story) => (
        <li key={story._id}>
          <StoryCard story={story} level={level} />
        </li>
      ))}
    </ul>
  )
}
