import type { ArticleCard } from '@/lib/content/card'
import { StoryList } from '../listing/story-list'
import styles from './related-stories.module.css'

export type RelatedStoriesProps = { title: string; text: string; stories: ArticleCard[] }

/** Where to read on, in the editors' words. */
export function RelatedStories({ title, text, stories }: RelatedStoriesProps) {
  if (stories.length === 0) return null
  return (
    <section className={styles.related} aria-labelledby="more">
      <header className={styles.header}>
        <h2 id="more" className={styles.title}>
          <a href="/tech">{title}</a>
        </h2>
        <p className={styles.text}>{text}</p>
      </header>
      <StoryList stories={stories} />
    </section>
  )
}
