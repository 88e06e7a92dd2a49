import type { SearchAnswer } from '@/lib/content/search/run-search'
import { toSearchHref } from '@/lib/search/search-href'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { SearchPages } from './search-pages'
import styles from './search-nothing.module.css'

export type SearchNothingProps = {
  answer: Pick<SearchAnswer, 'request' | 'elsewhere' | 'words' | 'pages' | 'hasTerms'>
}

/** What may help where no story was found. */
export function SearchNothing({ answer }: SearchNothingProps) {
  const { request, elsewhere, words: single, pages, hasTerms } = answer
  const { text, newest } = request
  const { nothing, nothingTyped, tips, tipSpelling, tipFewer, removeFilters } = words.search
  return (
    <section aria-labelledby="nothing" className={styles.nothing}>
      <h2 id="nothing" className={styles.title}>
        {hasTerms ? nothing(text) : nothingTyped}
      </h2>
      <SearchPages pages={pages} />
      {hasTerms && (
        <>
          <h3 className={styles.tips}>{tips}</h3>
          <ul className={styles.list}>
            {elsewhere > 0 && (
              <li>
                {words.search.elsewhere(elsewhere, toNumberText(elsewhere))}{' '}
                <a href={toSearchHref({ text, newest })}>{removeFilters}</a>
              </li>
            )}
            <li>{tipSpelling}</li>
            {single.length > 0 && (
              <li>
                {tipFewer}{' '}
                {single.map((word) => (
                  <a key={word} href={toSearchHref({ ...request, text: word, exact: false, page: 1 })}>
                    {word}
                  </a>
                ))}
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  )
}
