import type { Listing as ListingData } from '@/lib/content/listing/query'
import { words } from '@/lib/words/words'
import { StoryCard } from './story-card'
import { StoryList } from './story-list'
import styles from './listing.module.css'

export type ListingProps = { listing: ListingData; page: number }

/** One page of a list: on the first, a lead story with two beside it; then the rest. */
export function Listing({ listing: { items }, page }: ListingProps) {
  const [lead, ...others] = items
  if (!lead) return <p className={styles.empty}>{words.site.nothingHereYet}</p>
  if (page > 1) return <StoryList stories={items} level={2} />
  return (
    <>
      <div className={styles.top}>
        <StoryCard story={lead} size="lead" level={2} priority />
        <ul className={styles.beside}>
          {others.slice(0, 2).map((story) => (
            <li key={story._id}>
              <StoryCard story={story} level={2} />
            </li>
          ))}
        </ul>
      </div>
      <StoryList stories={others.slice(2)} level={2} />
    </>
  )
}
