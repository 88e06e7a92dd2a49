import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { ShelfList } from './shelf-list'
import styles from './device-page.module.css'

export type SavedPageProps = {
  /** The most stories that a device keeps. */
  most: number
}

/** A reader's own stories: the page is the same for all, and the device fills it in. */
export function SavedPage({ most }: SavedPageProps) {
  const { onThisDevice, savedStories, savedAbout, savedNeedsScript, noneSaved, howToSave, continueReading } =
    words.device
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{savedStories}</h1>
        <p className={styles.text}>{savedAbout(toNumberText(most))}</p>
        <noscript>
          <p className={styles.notice}>{savedNeedsScript}</p>
        </noscript>
      </header>
      <ShelfList
        shelf="saved"
        title={onThisDevice}
        clearable
        empty={
          <div className={styles.empty}>
            <p className={styles.emptyTitle}>{noneSaved}</p>
            <p>{howToSave}</p>
            <p>
              <a href="/">{words.site.frontPage}</a> <a href="/tech">{words.site.allStories}</a>
            </p>
          </div>
        }
      />
      <ShelfList shelf="begun" title={continueReading} />
    </div>
  )
}
