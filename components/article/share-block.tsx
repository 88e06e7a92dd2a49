import { Enhanced } from '../ui/enhanced'
import { toShareLinks } from './share-links'
import styles from './share-block.module.css'

export type ShareBlockProps = { title: string; text: string; story: { title: string; url: string } }

/** An invitation to pass the story on, in the editors' words. */
export function ShareBlock({ title, text, story }: ShareBlockProps) {
  return (
    <section className={styles.share} aria-labelledby="share">
      <div>
        <h2 id="share" className={styles.title}>
          {title}
        </h2>
        <p className={styles.text}>{text}</p>
      </div>
      <ul className={styles.links}>
        <li>
          <Enhanced element="copy-link" data={{ 'data-url': story.url }}>
            <button type="button" hidden>
              Copy link
            </button>
            <span role="status" className={styles.status} />
          </Enhanced>
        </li>
        {toShareLinks(story.url, story.title).map(({ label, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
