import { words } from '@/lib/words/words'
import styles from './skip-link.module.css'

/** First stop of the keyboard: past the masthead to the story. */
export function SkipLink() {
  return (
    <a href="#main" className={styles.skip}>
      {words.site.skipToStory}
    </a>
  )
}
