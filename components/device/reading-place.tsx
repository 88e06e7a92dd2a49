import type { ReactNode } from 'react'
import type { Article } from '@/lib/content/article/query'
import { words } from '@/lib/words/words'
import { Enhanced } from '../ui/enhanced'
import { toShelvedStory } from './to-shelved-story'
import styles from './reading-place.module.css'

export type ReadingPlaceProps = {
  story: Pick<Article, 'href' | 'title' | 'section' | 'publishedAt' | 'cover'>
  /** The text of the story, one element. */
  children: ReactNode
}

/** The text of a story, which opens where the reader left it when the reader asks for that. */
export function ReadingPlace({ story, children }: ReadingPlaceProps) {
  const { continueHere, dismiss } = words.device
  return (
    <Enhanced element="reading-place" data={{ 'data-story': toShelvedStory(story) }} className={styles.text}>
      {children}
      <div popover="manual" role="region" aria-label={continueHere} className={styles.offer}>
        <button type="button">{continueHere}</button>
        <button type="button" aria-label={dismiss} className={styles.dismiss}>
          ×
        </button>
      </div>
    </Enhanced>
  )
}
