import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, type StoredDocument } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { redirectQuery, toRedirectParams } from './query.ts'

let publication: Publication

const makeRedirect = (id: string, from: string, to: string, permanent: boolean): StoredDocument => ({
  _id: id,
  _type: 'redirect',
  from,
  to,
  permanent,
})

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  await put(
    makeArticle('present', asset, { previousSlugs: ['past', 'distant-past'] }),
    makeRedirect('r1', '/old', '/tech', true),
    makeRedirect('r2', '/old-story', '/news/distant-past', false),
    makeRedirect('r3', '/old-site', 'https://example.com/news/past', false),
  )
})

afterAll(() => publication.close())

describe('redirect query', () => {
  it.each([
    ['an editor’s redirect', '/old', { to: '/tech', permanent: true }],
    ['an address elsewhere', '/old-site', { to: 'https://example.com/news/past', permanent: false }],
    ['a previous slug', '/news/past', { to: '/news/present', permanent: true }],
    ['an earlier one, in one hop', '/news/distant-past', { to: '/news/present', permanent: true }],
    ['a redirect onto a previous slug, in one hop', '/old-story', { to: '/news/present', permanent: false }],
    ['nothing', '/news/present', null],
    ['nothing outside of news', '/past', null],
  ])('knows %s', async (_, path, expected) => {
    const { data } = await runQuery(publication.reader, redirectQuery, toRedirectParams(path))
    expect(data).toEqual(expected)
  })
})
