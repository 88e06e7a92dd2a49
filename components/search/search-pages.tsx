import type { SearchAnswer } from '@/lib/content/search/run-search'
import { words } from '@/lib/words/words'
import { TopicLinks } from '../listing/topic-links'
import styles from './search-pages.module.css'

export type SearchPagesProps = Pick<SearchAnswer, 'pages'>

/** The pages whose name was searched for: topics, sections, authors. */
export function SearchPages({ pages }: SearchPagesProps) {
  if (pages.length === 0) return null
  const { leadsTo } = words.search
  return (
    <div className={styles.pages}>
      <p aria-hidden="true">{leadsTo}</p>
      <TopicLinks label={leadsTo} links={pages.map(({ href, name }) => ({ href, title: name }))} />
    </div>
  )
}
