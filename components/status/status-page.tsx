import type { ArticleCard } from '@/lib/content/card'
import { StoryList } from '../listing/story-list'
import { TopicLinks } from '../listing/topic-links'
import type { FailureCode } from './failure'
import { failureMessages } from './failure'
import styles from './status-page.module.css'

const everywhere = [
  { href: '/', title: 'Front page' },
  { href: '/tech', title: 'All stories' },
]

export type StatusPageProps = {
  code: FailureCode
  sections: { href: string; title: string }[]
  stories: ArticleCard[]
}

/** Why there is no page, and where to go instead. */
export function StatusPage({ code, sections, stories }: StatusPageProps) {
  const { title, text } = failureMessages[code]
  return (
    <>
      <header className={styles.header}>
        <p className={styles.code}>{code}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        <TopicLinks label="Where to go" links={[...everywhere, ...sections]} />
      </header>
      {stories.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest" className={styles.newest}>
            The newest stories
          </h2>
          <StoryList stories={stories} />
        </section>
      )}
    </>
  )
}
