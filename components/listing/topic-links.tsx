import { toPlainText } from '@/lib/plain-text'
import { toNumberText } from '@/lib/words/numbers'
import styles from './topic-links.module.css'

export type TopicLinksProps = {
  label: string
  links: { href: string; title: string; count?: number }[]
  /** Path of the page these links are on. */
  current?: string
}

/** A row of links to narrower or neighbouring lists. */
export function TopicLinks({ label, links, current }: TopicLinksProps) {
  if (links.length === 0) return null
  return (
    <nav aria-label={toPlainText(label)} className={styles.links}>
      <ul>
        {links.map(({ href, title, count }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {title}
              {count !== undefined && <span className={styles.count}> {toNumberText(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
