import type { NavItem, SiteSettings } from '@/lib/content/settings/query'
import { correctionsPath } from '@/lib/corrections-path'
import { toPlainText } from '@/lib/plain-text'
import { toFeedPath } from '@/lib/syndication/feed/feed-formats'
import { words } from '@/lib/words/words'
import { Wordmark } from './wordmark'
import styles from './footer.module.css'

type Entry = { key: string; label: string; href: string; me?: boolean }

function toEntries(items: NavItem[]): Entry[] {
  return items.map(({ _key, label, href }) => ({ key: _key, label, href }))
}

const corrections: Entry = {
  key: 'corrections-log',
  label: words.story.allCorrections,
  href: correctionsPath,
}

const feed: Entry = { key: 'feed', label: words.syndication.feedFormats.rss, href: toFeedPath('rss', '/') }

function Column({ title, entries }: { title: string; entries: Entry[] }) {
  if (entries.length === 0) return null
  return (
    <nav aria-label={toPlainText(title)} className={styles.column}>
      <p className={styles.title}>{title}</p>
      <ul>
        {entries.map(({ key, label, href, me }) => (
          <li key={key}>
            <a href={href} rel={me ? 'me' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type FooterProps = {
  settings: Pick<SiteSettings, 'name' | 'description' | 'nav' | 'footerNav' | 'socialLinks' | 'newsletterUrl'>
}

/** The foot of every page: what this is, its sections, its pages, where else it is found. */
export function Footer({ settings }: FooterProps) {
  const { name, description, nav, footerNav, socialLinks, newsletterUrl } = settings
  const newsletter = newsletterUrl
    ? [{ key: 'newsletter', label: words.site.newsletter, href: newsletterUrl }]
    : []
  const social = socialLinks.map(({ _key, label, url }) => ({ key: _key, label, href: url, me: true }))
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <div className={styles.about}>
          <p className={styles.name}>
            <Wordmark name={name} />
          </p>
          <p>{description}</p>
          <p className={styles.saved}>
            <a href="/saved">{words.device.savedStories}</a>
          </p>
        </div>
        <Column title={words.site.read} entries={toEntries(nav)} />
        <Column
          title={words.site.about(name)}
          entries={footerNav.length > 0 ? [...toEntries(footerNav), corrections] : []}
        />
        <Column title={words.site.follow} entries={[...newsletter, ...social, feed]} />
      </div>
    </footer>
  )
}
