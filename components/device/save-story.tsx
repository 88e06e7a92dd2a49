import type { Article } from '@/lib/content/article/query'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { toShelvedStory } from './to-shelved-story'
import styles from './save-story.module.css'

export type SaveStoryProps = {
  story: Pick<Article, 'href' | 'title' | 'section' | 'publishedAt' | 'cover'>
}

/** A button that keeps the story on the reader's device; without script there is none. */
export function SaveStory({ story }: SaveStoryProps) {
  const { save, saved, savedHere, savedStories, unsaved, notKept } = words.device
  return (
    <Enhanced
      element="save-story"
      data={{ 'data-story': toShelvedStory(story), 'data-save': save, 'data-saved': saved }}
      className={styles.save}
    >
      <button type="button" hidden suppressHydrationWarning>
        {save}
      </button>
      <p role="status" className={styles.status}>
        <span data-message="on" hidden>
          {savedHere} <a href="/saved">{savedStories}</a>
        </span>
        <span data-message="off" hidden>
          {unsaved}
        </span>
        <span data-message="refused" hidden>
          {notKept}
        </span>
      </p>
    </Enhanced>
  )
}
