import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, makeLiveUpdate } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { liveUpdatesQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  await put(makeArticle('live', asset, { kind: 'live' }), makeArticle('other', asset, { kind: 'live' }))
  await put(
    makeLiveUpdate('u1', 'live', { publishedAt: '2026-01-10T09:00:00Z' }),
    makeLiveUpdate('u2', 'live', { publishedAt: '2026-01-10T10:00:00Z' }),
    makeLiveUpdate('u3', 'live', { publishedAt: '2026-01-10T11:00:00Z' }),
    makeLiveUpdate('u4', 'live', { publishedAt: '2999-01-10T11:00:00Z' }),
    makeLiveUpdate('x1', 'other'),
  )
})

afterAll(() => publication.close())

describe('live updates query', () => {
  it('turns pages of one story’s updates, newest first', async () => {
    const get = async (start: number, end: number) => {
      const { data } = await runQuery(publication.reader, liveUpdatesQuery, { article: 'live', start, end })
      return data.map(({ _id }) => _id)
    }
    expect(await get(0, 2)).toEqual(['u3', 'u2'])
    expect(await get(2, 4)).toEqual(['u1'])
  })
})
