import type { ArticleCard } from '@/lib/content/card'
import { toDateText, toTimeText } from '@/lib/dates'
import { words } from '@/lib/words/words'
import { StoryKicker } from '../listing/story-kicker'
import styles from './latest.module.css'

type Day = { date: string; stories: ArticleCard[] }

/** Stories grouped by the day they were published, in the order they come. */
function toDays(stories: ArticleCard[]): Day[] {
  const days = Map.groupBy(stories, ({ publishedAt }) => toDateText(publishedAt))
  return [...days].map(([date, ofDay]) => ({ date, stories: ofDay }))
}

export type LatestProps = { stories: ArticleCard[] }

/** The newest stories on a line in time. */
export function Latest({ stories }: LatestProps) {
  return (
    <section aria-labelledby="latest" className={styles.latest}>
      <h2 id="latest" className={styles.title}>
        <a href="/tech">{words.site.latest}</a>
      </h2>
      {toDays(stories).map(({ date, stories: ofDay }) => (
        <div key={date} className={styles.day}>
          <p className={styles.date}>{date}</p>
          <ol>
            {ofDay.map((story) => (
              <li key={story._id} className={styles.story} data-accent={story.section.accent}>
                <time dateTime={story.publishedAt} className={styles.time}>
                  {toTimeText(story.publishedAt)}
                </time>
                <h3 className={styles.headline}>
                  <a href={story.href}>{story.title}</a>
                </h3>
                <StoryKicker story={story} brief />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
