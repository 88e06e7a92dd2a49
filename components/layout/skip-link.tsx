import styles from './skip-link.module.css'

/** First stop of the keyboard: past the masthead to the story. */
export function SkipLink() {
  return (
    <a href="#main" className={styles.skip}>
      Skip to the story
    </a>
  )
}
