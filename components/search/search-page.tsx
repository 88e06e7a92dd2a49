import type { SearchAnswer } from '@/lib/content/search/run-search'
import { words } from '@/lib/words/words'
import { SearchBox } from './search-box'
import { SearchChoices } from './search-choices'
import { SearchFilters } from './search-filters'
import { SearchNothing } from './search-nothing'
import { SearchNotices } from './search-notices'
import { SearchResults } from './search-results'
import { SearchStart, type SearchStartProps } from './search-start'
import styles from './search-page.module.css'

export type SearchPageProps = {
  answer: SearchAnswer
  /** Where to look where nothing was searched for, or found. */
  start: SearchStartProps | null
}

function Outcome({ answer }: Pick<SearchPageProps, 'answer'>) {
  const { text, from, to } = answer.request
  if (text === '') return null
  const isChoosable = answer.total > 0 || from !== '' || to !== ''
  return (
    <>
      {answer.hasTerms && isChoosable && <SearchChoices request={answer.request} now={answer.askedAt} />}
      <SearchNotices answer={answer} />
      {answer.total > 0 ? <SearchResults answer={answer} /> : <SearchNothing answer={answer} />}
    </>
  )
}

/** The search: what is asked, what it found, and where else to look. */
export function SearchPage({ answer, start }: SearchPageProps) {
  const { request, sections, authors } = answer
  return (
    <>
      <h1 className={styles.title}>{words.search.title}</h1>
      <form action="/search" role="search" className={styles.form}>
        <SearchBox text={request.text} />
        <SearchFilters request={request} sections={sections} authors={authors} />
      </form>
      <Outcome answer={answer} />
      {start && <SearchStart {...start} />}
    </>
  )
}
