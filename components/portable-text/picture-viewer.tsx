import { words } from '@/lib/words/words'
import styles from './picture-viewer.module.css'

/** Where `<light-box>` shows the pictures of a text one by one, as large as the window allows. */
export function PictureViewer() {
  const { pictures, close, previousPicture, nextPicture, pictureFailed, position } = words.reading
  return (
    <dialog className={styles.viewer} aria-label={pictures}>
      <form method="dialog" className={styles.bar}>
        <p role="status" dir="auto" data-position={position('{number}', '{count}')} />
        <button aria-label={close}>
          <span aria-hidden="true">×</span>
        </button>
      </form>
      <div className={styles.stage}>
        <button type="button" data-step="-1" aria-label={previousPicture}>
          <span aria-hidden="true">‹</span>
        </button>
        <div className={styles.frame} data-frame="" />
        <p className={styles.failed} data-failed="" hidden>
          {pictureFailed}
        </p>
        <button type="button" data-step="1" aria-label={nextPicture}>
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <p className={styles.caption} aria-live="polite" data-caption="" />
    </dialog>
  )
}
