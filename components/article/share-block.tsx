import { toPlainText } from '@/lib/plain-text'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { ShareCopyLink } from './share-copy-link'
import { ShareIcon } from './share-icons'
import { toShareLinks } from './share-links'
import { ShareMastodon } from './share-mastodon'
import styles from './share-block.module.css'

export type ShareBlockProps = { title: string; text: string; story: { title: string; url: string } }

/** What only works with scripts: the device's own sheet, and the clipboard. */
function ShareButtons({ title, url }: ShareBlockProps['story']) {
  return (
    <div className={styles.buttons}>
      <Enhanced element="share-button" data={{ 'data-url': url, 'data-title': title }}>
        <button type="button" hidden>
          <ShareIcon name="share" />
          {words.share.native}
        </button>
      </Enhanced>
      <ShareCopyLink url={url}>
        <ShareIcon name="link" />
        {words.share.copy}
      </ShareCopyLink>
    </div>
  )
}

/** An invitation to pass the story on, in the editors' words. */
export function ShareBlock({ title, text, story }: ShareBlockProps) {
  const plain = { title: toPlainText(story.title), url: story.url }
  return (
    <section className={styles.share} aria-labelledby="share">
      <div>
        <h2 id="share" className={styles.title}>
          {title}
        </h2>
        <p className={styles.text}>{text}</p>
      </div>
      <ShareButtons {...plain} />
      <ul className={styles.links}>
        {toShareLinks(plain.url, plain.title).map(({ way, href }) => (
          <li key={way}>
            <a href={href} rel="noopener">
              <ShareIcon name={way} />
              {words.share.ways[way]}
            </a>
          </li>
        ))}
        <li>
          <ShareMastodon text={`${plain.title} ${plain.url}`} />
        </li>
      </ul>
    </section>
  )
}
