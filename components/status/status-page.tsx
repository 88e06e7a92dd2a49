import type { ReactNode } from 'react'
import type { ArticleCard } from '@/lib/content/card'
import { words } from '@/lib/words/words'
import { StoryList } from '../listing/story-list'
import { TopicLinks } from '../listing/topic-links'
import styles from './status-page.module.css'

const everywhere = [
  { href: '/', title: words.site.frontPage },
  { href: '/tech', title: words.site.allStories },
  { href: '/search', title: words.search.title },
]

/** Where a reader may go from here. */
export type Onward = {
  sections: { href: string; title: string }[]
  stories: ArticleCard[]
}

export type StatusPageProps = Onward & {
  /** The HTTP status. */
  code: string
  title: string
  /** Paragraphs that say why. */
  children: ReactNode
}

/** Why there is no page, and where to go instead. */
export function StatusPage({ code, title, children, sections, stories }: StatusPageProps) {
  return (
    <>
      <header className={styles.header}>
        <p className={styles.code}>{code}</p>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.text}>{children}</div>
        <TopicLinks label={words.site.whereToGo} links={[...everywhere, ...sections]} />
      </header>
      {stories.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest" className={styles.newest}>
            {words.site.newestStories}
          </h2>
          <StoryList stories={stories} />
        </section>
      )}
    </>
  )
}
