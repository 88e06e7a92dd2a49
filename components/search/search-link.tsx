import { words } from '@/lib/words/words'
import { SearchIcon } from './search-icon'
import styles from './search-link.module.css'

/** The way to the search, on every page. */
export function SearchLink() {
  return (
    <a href="/search" className={styles.link}>
      <SearchIcon />
      <span className={styles.word}>{words.search.title}</span>
    </a>
  )
}
