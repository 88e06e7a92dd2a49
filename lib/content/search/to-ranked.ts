import type { QueryData } from '../queries.ts'
import { poolSizes } from './search-filter.ts'

type Pools = QueryData<'search-hits'>
type Hit = Pools['anywhere'][number]

/** `_id`s of what a search found, best first; `hasMore` where there are more of which nobody knows how many. */
export type Ranked = { ids: string[]; hasMore: boolean }

const byDate = (a: Hit, b: Hit) =>
  a.publishedAt === b.publishedAt ? (a._id < b._id ? -1 : 1) : a.publishedAt > b.publishedAt ? -1 : 1

const byRank = (a: Hit, b: Hit) => b.rank - a.rank || byDate(a, b)

const kinds = ['inHeadline', 'inPhrase', 'anywhere', 'onTopic', 'byAuthor'] as const

/** Brings together what was found in several ways: most relevant first, or newest first; the newer of two that are alike. */
export function toRanked(pools: Pools, newest: boolean): Ranked {
  const hits = kinds.flatMap((kind) => pools[kind]).filter(({ isRead }) => isRead)
  const distinct = [...new Map(hits.map((hit) => [hit._id, hit])).values()]
  return {
    ids: distinct.sort(newest ? byDate : byRank).map(({ _id }) => _id),
    hasMore: kinds.some((kind) => pools[kind].length > poolSizes[kind]),
  }
}
