import type { SearchAnswer } from '@/lib/content/search/run-search'
import { toSearchHref } from '@/lib/search/search-href'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { Pagination } from '../ui/pagination'
import { SearchPages } from './search-pages'
import { SearchResult } from './search-result'
import styles from './search-results.module.css'

type Size = Pick<SearchAnswer, 'total' | 'hasMore'>

const toCount = ({ total, hasMore }: Size) =>
  hasMore ? words.search.foundAtLeast(toNumberText(total)) : words.search.found(total, toNumberText(total))

export type SearchResultsProps = { answer: SearchAnswer }

/** The stories that were found, page by page, and the pages of that name. */
export function SearchResults({ answer }: SearchResultsProps) {
  const { request, found, pages, pageCount } = answer
  const { page } = request
  const { noSuchPage, firstPage, pageOf, previous, next } = words.search
  const isPast = page > pageCount
  return (
    <>
      <h2 className={styles.count}>
        {toCount(answer)}
        {page > 1 && !isPast && <span> · {pageOf(toNumberText(page), toNumberText(pageCount))}</span>}
      </h2>
      {page === 1 && <SearchPages pages={pages} />}
      {isPast ? (
        <p className={styles.past}>
          {noSuchPage(toNumberText(page))} <a href={toSearchHref({ ...request, page: 1 })}>{firstPage}</a>
        </p>
      ) : (
        <ol className={styles.list}>
          {found.map((one) => (
            <li key={one.story._id}>
              <SearchResult found={one} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        page={Math.min(page, pageCount)}
        pageCount={isPast ? 1 : pageCount}
        base={(number) => toSearchHref({ ...request, page: number })}
        steps={{ previous, next }}
      />
    </>
  )
}
