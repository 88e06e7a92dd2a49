import type { HomeRail } from '@/lib/content/home/query'
import { StoryCard } from '../listing/story-card'
import styles from './section-rail.module.css'

export type SectionRailProps = { rail: HomeRail }

/** A section on the front page: its newest story large, the others in a column beside it. */
export function SectionRail({ rail: { title, href, description, accent, stories, _id } }: SectionRailProps) {
  const [first, ...others] = stories
  return (
    <section className={styles.rail} aria-labelledby={_id} data-accent={accent}>
      <header className={styles.header}>
        <h2 id={_id} className={styles.title}>
          <a href={href}>{title}</a>
        </h2>
        <p className={styles.description}>{description}</p>
      </header>
      {first && <StoryCard story={first} size="large" brief />}
      <ul className={styles.others}>
        {others.map((story) => (
          <li key={story._id}>
            <StoryCard story={story} size="line" brief />
          </li>
        ))}
      </ul>
    </section>
  )
}
