import type { ArticleCard } from '@/lib/content/card'
import { ContentPicture } from '../picture/content-picture'
import { StoryKicker } from './story-kicker'
import { StoryMeta } from './story-meta'
import styles from './story-card.module.css'

export type StoryCardProps = {
  story: ArticleCard
  /** Level of the headline in the page's outline. */
  level?: 2 | 3
  /** The first story of a page stands larger, and its picture is fetched first. */
  size?: 'lead' | 'large' | 'standard' | 'line'
  /** Among stories of its own section, which then needs no mention. */
  brief?: boolean
  priority?: boolean
}

const pictures = {
  lead: { sizes: '(min-width: 64rem) 50rem, 100vw', maxWidth: 1600 },
  large: { sizes: '(min-width: 64rem) 36rem, (min-width: 48rem) 50vw, 100vw', maxWidth: 1280 },
  standard: { sizes: '(min-width: 64rem) 23rem, (min-width: 42rem) 45vw, 9rem', maxWidth: 828 },
  line: { sizes: '8rem', maxWidth: 320 },
}

/** A story in a list: picture, kicker, headline, standfirst, byline. */
export function StoryCard({
  story,
  level = 3,
  size = 'standard',
  brief = false,
  priority = false,
}: StoryCardProps) {
  const Headline = `h${level}` as const
  return (
    <article className={styles.card} data-size={size} data-accent={story.section.accent}>
      <div className={styles.picture}>
        <ContentPicture image={story.cover} aspect={3 / 2} priority={priority} {...pictures[size]} />
      </div>
      <div className={styles.words}>
        <div className={styles.above}>
          <StoryKicker story={story} brief={brief} />
        </div>
        <Headline className={styles.headline}>
          <a href={story.href}>{story.title}</a>
        </Headline>
        {story.standfirst && <p className={styles.standfirst}>{story.standfirst}</p>}
        <div className={styles.above}>
          <StoryMeta story={story} brief={size === 'line'} />
        </div>
      </div>
    </article>
  )
}
