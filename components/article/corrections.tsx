import type { Article } from '@/lib/content/article/query'
import { toDateText } from '@/lib/dates'
import { words } from '@/lib/words/words'
import { correctionsPath } from '@/lib/corrections-path'
import styles from './corrections.module.css'

export type CorrectionsProps = { corrections: Article['corrections'] }

/** What was wrong in the story and when it was put right. */
export function Corrections({ corrections }: CorrectionsProps) {
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections" className={styles.title}>
        {words.story.corrections(corrections.length)}
      </h2>
      <ul>
        {corrections.map(({ _key, text, date }) => (
          <li key={_key}>
            <time dateTime={date}>{toDateText(date)}</time> {text}
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <a href={correctionsPath}>{words.story.allCorrections}</a>
      </p>
    </section>
  )
}
