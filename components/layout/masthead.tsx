import type { NavItem } from '@/lib/content/settings/query'
import { words } from '@/lib/words/words'
import { DisplayMenu } from '../device/display-menu'
import { SearchLink } from '../search/search-link'
import { Wordmark } from './wordmark'
import styles from './masthead.module.css'

export type MastheadProps = { name: string; tagline: string; nav: NavItem[] }

/** The head of every page: the name on its line, and the sections. */
export function Masthead({ name, tagline, nav }: MastheadProps) {
  return (
    <header className={styles.masthead}>
      <div className={styles.line}>
        <a href="/" className={styles.home}>
          <Wordmark name={name} />
        </a>
        <span className={styles.rule} aria-hidden="true" />
        <p className={styles.tagline}>{tagline}</p>
        <SearchLink />
        <DisplayMenu />
      </div>
      <nav aria-label={words.site.sections} className={styles.nav}>
        <ul>
          {nav.map(({ _key, label, href }) => (
            <li key={_key}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
