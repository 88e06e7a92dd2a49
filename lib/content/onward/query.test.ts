import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { sectionListingQuery } from '../listing/query.ts'
import { runQuery } from '../run-query.ts'
import { neighboursQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  const day = (day: number, more: object = {}) => ({ publishedAt: `2026-01-1${day}T08:00:00Z`, ...more })
  await put(
    makeArticle('first', asset, day(1)),
    makeArticle('second-a', asset, day(2)),
    makeArticle('second-b', asset, day(2)),
    makeArticle('third', asset, day(3)),
    makeArticle('elsewhere', asset, day(2, { section: toReference('policy') })),
    makeArticle('embargoed', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
  )
})

afterAll(() => publication.close())

async function getNeighbours({ _id, publishedAt }: { _id: string; publishedAt: string }) {
  const params = { id: _id, section: 'chips', publishedAt }
  const { data } = await runQuery(publication.reader, neighboursQuery, params)
  return [data.newer?.slug ?? null, data.older?.slug ?? null]
}

describe('neighbours query', () => {
  it('walks the section’s list from end to end, also through stories of one moment', async () => {
    const range = { id: 'chips', start: 0, end: 10 }
    const { data } = await runQuery(publication.reader, sectionListingQuery, range)
    const slugs = data.items.map(({ slug }) => slug)
    expect(slugs).toEqual(['third', 'second-a', 'second-b', 'first'])
    const walk = await Promise.all(data.items.map(getNeighbours))
    expect(walk).toEqual(slugs.map((_, index) => [slugs[index - 1] ?? null, slugs[index + 1] ?? null]))
  })
})
