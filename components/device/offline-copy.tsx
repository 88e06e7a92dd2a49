import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import styles from './offline-copy.module.css'

export type OfflineCopyProps = {
  /** Whether this page lets the service worker keep stories on the device. */
  keep: boolean
}

/** Has the device keep stories, and says so on a page that is such a copy. */
export function OfflineCopy({ keep }: OfflineCopyProps) {
  const { offlineCopy, loadCurrent } = words.device
  return (
    <Enhanced element="offline-copy" data={keep ? { 'data-worker': '/sw.js' } : {}}>
      <p role="status" hidden className={styles.notice}>
        {offlineCopy} <time dangerouslySetInnerHTML={{ __html: '' }} />. <a href="">{loadCurrent}</a>
      </p>
    </Enhanced>
  )
}
