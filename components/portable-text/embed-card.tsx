import { isSafeHref } from '@/lib/safe-href'
import { Enhanced } from '../ui/enhanced'
import type { EmbedProvider } from './embed-source'
import { toEmbedSource } from './embed-source'
import styles from './embed-card.module.css'

const names: Record<EmbedProvider, string> = {
  youtube: 'YouTube',
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
}

export type EmbedCardProps = { provider: EmbedProvider; url: string; title: string }

/** A link to somebody else's post or video; nothing of theirs is loaded before the reader asks for it. */
export function EmbedCard({ provider, url, title }: EmbedCardProps) {
  const source = toEmbedSource(provider, url)
  const data = source ? { 'data-src': source, 'data-title': `${names[provider]}: ${title}` } : undefined
  return (
    <div className={styles.card} data-provider={provider}>
      <Enhanced element="click-to-load" {...(data && { data })}>
        <p className={styles.provider}>{names[provider]}</p>
        <p className={styles.title}>{title}</p>
        <p className={styles.actions}>
          <button type="button" hidden>
            Load it here
          </button>
          {isSafeHref(url) && <a href={url}>Open on {names[provider]}</a>}
        </p>
        <p className={styles.note}>Loading it connects you to {names[provider]}.</p>
      </Enhanced>
    </div>
  )
}
