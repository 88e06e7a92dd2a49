import type { Article } from '@/lib/content/article/query'
import { StoryKicker } from '../listing/story-kicker'
import styles from './article-header.module.css'

export type ArticleHeaderProps = {
  article: Pick<Article, 'title' | 'standfirst' | 'section' | 'category' | 'kind' | 'liveEndedAt'>
}

/** What the story is: kicker, headline, standfirst. */
export function ArticleHeader({ article }: ArticleHeaderProps) {
  return (
    <header className={styles.header} data-live="header">
      <StoryKicker story={article} />
      <h1 className={styles.headline}>{article.title}</h1>
      {article.standfirst && (
        <p className={styles.standfirst} data-standfirst="">
          {article.standfirst}
        </p>
      )}
    </header>
  )
}
