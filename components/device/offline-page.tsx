import { words } from '@/lib/words/words'
import { ShelfList } from './shelf-list'
import styles from './device-page.module.css'

/** Stands in for any page while there is no connection, with the stories that can be read all the same. */
export function OfflinePage() {
  const { offlineTitle, offlineText, tryAgain, keptStories, noneKept, savedStories } = words.device
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{offlineTitle}</h1>
        <p className={styles.text}>{offlineText}</p>
        <p>
          <a href="">{tryAgain}</a> <a href="/saved">{savedStories}</a>
        </p>
      </header>
      <ShelfList
        shelf="kept"
        title={keptStories}
        empty={
          <div className={styles.empty}>
            <p>{noneKept}</p>
          </div>
        }
      />
    </div>
  )
}
