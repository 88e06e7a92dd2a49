import type { SearchRequest } from '@/lib/search/parse-search'
import { toSearchHref } from '@/lib/search/search-href'
import { words } from '@/lib/words/words'
import { SearchBox } from './search-box'
import notices from './search-notices.module.css'
import styles from './search-page.module.css'

export type SearchUnavailableProps = { request: SearchRequest }

/** What was asked, and that it could not be answered in time. */
export function SearchUnavailable({ request }: SearchUnavailableProps) {
  const { title, tooSlow, tryAgain } = words.search
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      <form action="/search" role="search" className={styles.form}>
        <SearchBox text={request.text} />
      </form>
      <p role="alert" className={notices.notice}>
        {tooSlow} <a href={toSearchHref(request)}>{tryAgain}</a>
      </p>
    </>
  )
}
