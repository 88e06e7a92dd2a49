import { isSafeHref } from '@/lib/safe-href'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { embedProviders, type EmbedProvider } from '@/lib/content/embed-providers'
import { toEmbedSource } from '@/lib/embed-source'
import { toPlainText } from '@/lib/plain-text'
import type { EditAttribute } from '@/lib/preview/edit-attribute'
import styles from './embed-card.module.css'

const toName = (provider: EmbedProvider) =>
  embedProviders.find(({ id }) => id === provider)?.title ?? provider

export type EmbedCardProps = {
  provider: EmbedProvider
  url: string
  title: string
  edit?: EditAttribute | undefined
}

/** A link to somebody else's post or video; nothing of theirs is loaded before the reader asks for it. */
export function EmbedCard({ provider, url, title, edit }: EmbedCardProps) {
  const name = toName(provider)
  const source = toEmbedSource(provider, url)
  const data = source
    ? { 'data-src': source, 'data-title': words.reading.embed(name, toPlainText(title)) }
    : undefined
  return (
    <div className={styles.card} data-provider={provider} {...edit}>
      <Enhanced element="click-to-load" {...(data && { data })}>
        <p className={styles.provider}>{name}</p>
        <p className={styles.title}>{title}</p>
        <p className={styles.actions}>
          <button type="button" hidden>
            {words.reading.loadHere}
          </button>
          {isSafeHref(url) && <a href={url}>{words.reading.openOn(name)}</a>}
        </p>
        <p className={styles.note}>{words.reading.loadingConnects(name)}</p>
      </Enhanced>
    </div>
  )
}
