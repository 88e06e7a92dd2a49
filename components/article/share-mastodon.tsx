import { useId } from 'react'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { ShareIcon } from './share-icons'
import styles from './share-mastodon.module.css'

/** Mastodon is many servers: a button that asks the reader for theirs, on browsers with scripts. */
export function ShareMastodon({ text }: { text: string }) {
  const id = useId()
  const { title, server, hint, wrong, go, cancel } = words.share.mastodon
  return (
    <Enhanced element="share-mastodon" data={{ 'data-text': text, 'data-wrong': wrong }}>
      <button type="button" hidden>
        <ShareIcon name="mastodon" />
        {words.share.ways.mastodon}
      </button>
      <dialog className={styles.dialog} aria-labelledby={`${id}-title`}>
        <form method="dialog">
          <h3 id={`${id}-title`}>{title}</h3>
          <label htmlFor={`${id}-server`}>{server}</label>
          <input
            id={`${id}-server`}
            name="server"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            required
            aria-describedby={`${id}-hint`}
          />
          <p id={`${id}-hint`}>{hint}</p>
          <div className={styles.actions}>
            <button type="submit">{go}</button>
            <button type="submit" value="cancel" formNoValidate>
              {cancel}
            </button>
          </div>
        </form>
      </dialog>
    </Enhanced>
  )
}
