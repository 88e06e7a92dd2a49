import styles from './wordmark.module.css'

/** The publication's name, set as its own mark. */
export function Wordmark({ name }: { name: string }) {
  return <span className={styles.wordmark}>{name}</span>
}
