import styles from './unfinished-draft.module.css'

/** In place of a draft that lacks what no page can do without. */
export function UnfinishedDraft() {
  return (
    <div className={styles.unfinished}>
      <h1 className={styles.title}>This draft cannot be shown yet</h1>
      <p className={styles.text}>
        It still lacks something that every story has, such as its picture or its section. Your link works:
        try again later, or ask whoever sent it to you.
      </p>
    </div>
  )
}
