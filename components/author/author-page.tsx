import type { Author } from '@/lib/content/author/query'
import { toPageCount } from '@/lib/content/listing/pagination'
import type { Listing } from '@/lib/content/listing/query'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { StoryList } from '../listing/story-list'
import { Pagination } from '../ui/pagination'
import { AuthorHeader } from './author-header'
import styles from './author-page.module.css'

export type AuthorPageProps = { author: Author; listing: Listing; page: number }

/** An author and what they have written, newest first. */
export function AuthorPage({ author, listing: { items, total }, page }: AuthorPageProps) {
  const pageCount = toPageCount(total)
  return (
    <>
      <AuthorHeader author={author} total={total} />
      <h2 className={styles.title}>
        {page > 1
          ? words.site.storiesOfPage(toNumberText(page), toNumberText(pageCount))
          : words.site.latestStories}
      </h2>
      <StoryList stories={items} />
      <Pagination page={page} pageCount={pageCount} base={author.href} />
    </>
  )
}
