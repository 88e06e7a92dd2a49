import { describe, expect, it } from '@jest/globals'
import { poolSizes } from './search-filter.ts'
import { toRanked } from './to-ranked.ts'

const none = { inHeadline: [], inPhrase: [], anywhere: [], onTopic: [], byAuthor: [] }
const hit = (_id: string, rank: number, day: number, isRead = true) => ({
  _id,
  rank,
  publishedAt: `2026-01-${String(day).padStart(2, '0')}`,
  isRead,
})

describe('what a search found', () => {
  const pools = {
    ...none,
    inHeadline: [hit('headline', 8, 1)],
    inPhrase: [hit('phrase', 0, 2)],
    byAuthor: [hit('author', 5, 1)],
    anywhere: [
      hit('b', 3, 9),
      hit('a', 3, 9),
      hit('newer', 3, 10),
      hit('headline', 8, 1),
      hit('unread', 9, 3, false),
    ],
  }

  it('comes together by rank, date and id, each story once', () => {
    expect(toRanked(pools, false).ids).toEqual(['headline', 'author', 'newer', 'a', 'b', 'phrase'])
  })

  it('or by date', () => {
    expect(toRanked(pools, true).ids).toEqual(['newer', 'a', 'b', 'phrase', 'author', 'headline'])
  })

  it.each(['inHeadline', 'inPhrase', 'anywhere', 'onTopic', 'byAuthor'] as const)(
    'is not all where there is more %s',
    (pool) => {
      const hits = Array.from({ length: poolSizes[pool] + 1 }, (_, index) => hit(`s${index}`, 0, 1))
      expect(toRanked({ ...none, [pool]: hits.slice(1) }, false).hasMore).toBe(false)
      expect(toRanked({ ...none, [pool]: hits }, false).hasMore).toBe(true)
    },
  )
})
