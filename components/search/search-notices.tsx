import type { SearchAnswer } from '@/lib/content/search/run-search'
import { MAX_LENGTH } from '@/lib/search/parse-search'
import { toSearchHref } from '@/lib/search/search-href'
import { MAX_TERMS } from '@/lib/search/terms'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import styles from './search-notices.module.css'

type Asked = Pick<SearchAnswer, 'request' | 'correction'>

/** The spelling that was searched for instead, or may have been meant. */
function Correction({ request, correction }: Asked) {
  if (!correction) return null
  const { showing, instead, meant } = words.search
  const better = <a href={toSearchHref({ ...request, text: correction.text, page: 1 })}>{correction.text}</a>
  if (!correction.applied)
    return (
      <p className={styles.notice}>
        {meant} <strong>{better}</strong>?
      </p>
    )
  return (
    <p className={styles.notice}>
      {showing} <strong>{better}</strong>.{' '}
      <span className={styles.aside}>
        {instead} <a href={toSearchHref({ ...request, exact: true, page: 1 })}>{request.text}</a>.
      </span>
    </p>
  )
}

export type SearchNoticesProps = { answer: Pick<SearchAnswer, 'request' | 'correction' | 'left'> }

/** How what was typed was understood, where that is not plain. */
export function SearchNotices({ answer: { request, correction, left } }: SearchNoticesProps) {
  return (
    <>
      <Correction request={request} correction={correction} />
      {request.cut && <p className={styles.notice}>{words.search.cut(toNumberText(MAX_LENGTH))}</p>}
      {left > 0 && <p className={styles.notice}>{words.search.left(toNumberText(MAX_TERMS))}</p>}
    </>
  )
}
