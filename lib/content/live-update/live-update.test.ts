import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, makeLiveUpdate } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { articleQuery } from '../article/query.ts'
import { runQuery } from '../run-query.ts'

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

describe('updates of a live story', () => {
  it('are that story’s alone, newest first, none from the future', async () => {
    const { data } = await runQuery(publication.reader, articleQuery, { slug: 'live' })
    expect(data?.updates.map(({ _id }) => _id)).toEqual(['u3', 'u2', 'u1'])
    expect(data?.updateCount).toBe(3)
  })
})
