import type { SearchRequest } from '@/lib/search/parse-search'
import { toSearchHref } from '@/lib/search/search-href'
import { words } from '@/lib/words/words'
import { TopicLinks } from '../listing/topic-links'
import styles from './search-choices.module.css'

const DAY_MS = 24 * 60 * 60 * 1000
const days = { week: 7, month: 30, year: 365 } as const

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10)

export type SearchChoicesProps = {
  request: SearchRequest
  /** The time by which periods are counted back, in milliseconds. */
  now: number
}

/** Links to the same search in another order, or over another period. */
export function SearchChoices({ request, now }: SearchChoicesProps) {
  const { order, orders, period, periods } = words.search
  const first = { ...request, page: 1 }
  const inOrder = (newest: boolean) => toSearchHref({ ...first, newest })
  const since = (from: string) => toSearchHref({ ...first, from, to: '' })
  return (
    <div className={styles.choices}>
      <TopicLinks
        label={order}
        current={inOrder(request.newest)}
        links={[
          { href: inOrder(false), title: orders.relevant },
          { href: inOrder(true), title: orders.newest },
        ]}
      />
      <TopicLinks
        label={period}
        current={toSearchHref(first)}
        links={[
          { href: since(''), title: periods.any },
          { href: since(toDay(now - days.week * DAY_MS)), title: periods.week },
          { href: since(toDay(now - days.month * DAY_MS)), title: periods.month },
          { href: since(toDay(now - days.year * DAY_MS)), title: periods.year },
        ]}
      />
    </div>
  )
}
