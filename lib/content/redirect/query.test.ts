import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makeArticle, makePage, makeTag, type StoredDocument } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { followRedirects } from './follow-redirects.ts'
import { redirectQuery, toRedirectParams } from './query.ts'

let publication: Publication

const makeRedirect = (from: string, to: string, permanent = true): StoredDocument => ({
  _id: `redirect${from.replaceAll(/[^a-z]/g, '-')}`,
  _type: 'redirect',
  from,
  to,
  permanent,
})

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  await put(
    makeArticle('present', asset, { previousSlugs: ['past', 'distant-past', 'taken'] }),
    makeArticle('taken', asset),
    makeArticle('embargoed', asset, { previousSlugs: ['not-yet'], publishedAt: '2999-01-01T00:00:00Z' }),
    makeTag('glass', { previousSlugs: ['glas'] }),
    makePage('about-us', { previousSlugs: ['about', 'chips'] }),
    makeRedirect('/old', '/chips'),
    makeRedirect('/older', '/old'),
    makeRedirect('/oldest', '/older', false),
    makeRedirect('/chips', '/policy'),
    makeRedirect('/old-story', '/news/distant-past', false),
    makeRedirect('/older-story', '/old-story'),
    makeRedirect('/news/past', '/news/taken'),
    makeRedirect('/old-site', 'https://example.com/news/past', false),
    makeRedirect('/größe', '/über-uns'),
    makeRedirect('/%C3%BCber-uns', '/maße'),
    makeRedirect('/itself', '/itself'),
    makeRedirect('/round', '/and-round'),
    makeRedirect('/and-round', '/round'),
    makeRedirect('/into-the-round', '/round'),
  )
})

afterAll(() => publication.close())

async function getStep(path: string) {
  const { data } = await runQuery(publication.reader, redirectQuery, toRedirectParams(path))
  return data
}

describe('redirects', () => {
  it.each([
    ['an editor’s redirect', '/old', { to: '/chips', permanent: true }],
    [
      'a redirect to a redirect, in one hop, no further than to a page',
      '/older',
      { to: '/chips', permanent: true },
    ],
    ['a chain that is not permanent throughout', '/oldest', { to: '/chips', permanent: false }],
    ['an address elsewhere', '/old-site', { to: 'https://example.com/news/past', permanent: false }],
    ['addresses with letters of any language', '/gr%C3%B6%C3%9Fe', { to: '/ma%C3%9Fe', permanent: true }],
    ['a previous slug, before an editor’s redirect', '/news/past', { to: '/news/present', permanent: true }],
    ['a previous slug of a topic', '/topics/glas', { to: '/topics/glass', permanent: true }],
    ['a previous slug of a page', '/about', { to: '/about-us', permanent: true }],
    ['nothing of a topic elsewhere', '/news/glas', null],
    ['an earlier one, in one hop', '/news/distant-past', { to: '/news/present', permanent: true }],
    ['a redirect onto a previous slug, in one hop', '/old-story', { to: '/news/present', permanent: false }],
    ['a redirect onto such a redirect', '/older-story', { to: '/news/present', permanent: false }],
    ['no other way for a published story’s own address', '/news/present', null],
    ['no other way for a slug that another story has now', '/news/taken', null],
    ['nothing of a story under embargo', '/news/not-yet', null],
    ['nothing outside of news', '/past', null],
  ])('know %s', async (_, path, expected) => {
    expect(await followRedirects(path, getStep)).toEqual(expected)
  })

  it.each([
    ['/itself', '/itself /itself'],
    ['/round', '/round /and-round /round'],
    ['/into-the-round', '/into-the-round /round /and-round /round'],
  ])('that lead %s in a circle lead nowhere, and the log says so', async (path, through) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await followRedirects(path, getStep)).toBeNull()
    expect(warn.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
      { level: 'warn', event: 'redirect.loop', path, through },
    ])
    warn.mockRestore()
  })
})
