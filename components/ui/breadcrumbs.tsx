import { words } from '@/lib/words/words'
import styles from './breadcrumbs.module.css'

export type BreadcrumbsProps = { trail: { href: string; label: string }[] }

/** The way from the front page down to, and not including, this page. */
export function Breadcrumbs({ trail }: BreadcrumbsProps) {
  return (
    <nav aria-label={words.site.breadcrumbs} className={styles.breadcrumbs}>
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
