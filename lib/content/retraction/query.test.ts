import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { retractionQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
  await publication.put({
    _id: 'retraction-gone',
    _type: 'retraction',
    story: { _type: 'reference', _ref: 'gone', _weak: true },
    paths: ['/news/gone', '/news/gone-before'],
    reason: 'Its figures were invented.',
    retractedAt: '2026-02-03T09:05:00Z',
  })
})

afterAll(() => publication.close())

it.each(['/news/gone', '/news/gone-before'])('a retraction answers for %s', async (path) => {
  const { data } = await runQuery(publication.reader, retractionQuery, { path })
  expect(data).toEqual({ reason: 'Its figures were invented.', retractedAt: '2026-02-03T09:05:00Z' })
})

it.each(['/news/going', '/gone', '/'])('%s was not retracted', async (path) => {
  const { data } = await runQuery(publication.reader, retractionQuery, { path })
  expect(data).toBeNull()
})
