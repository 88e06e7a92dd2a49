import styles from './pull-quote.module.css'

export type PullQuoteProps = { text: string; attribution?: string | null }

/** A line lifted out of the story. */
export function PullQuote({ text, attribution }: PullQuoteProps) {
  return (
    <figure className={styles.quote}>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {attribution && <figcaption>{attribution}</figcaption>}
    </figure>
  )
}
