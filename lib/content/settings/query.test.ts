import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makePage, toReference, type StoredDocument } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { settingsQuery } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})

afterAll(() => publication.close())

afterEach(() => {
  jest.restoreAllMocks()
})

const makeSettings = (fields: Record<string, unknown>): StoredDocument => ({
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'The Wire',
  tagline: 'Read on',
  description: 'News.',
  shareTitle: 'Share',
  shareText: 'Pass it on',
  moreTitle: 'More',
  moreText: 'Read more',
  ...fields,
})

describe('settings query', () => {
  it('has defaults until an editor saves some', async () => {
    const { data } = await runQuery(publication.reader, settingsQuery, {})
    expect(data).toMatchObject({ name: 'Dateline', nav: [], logo: null })
  })

  it('delivers links by the registry, with the editor’s label or the page’s title', async () => {
    await publication.put(
      makePage('about'),
      makeSettings({
        nav: [
          { _type: 'navItem', _key: 'a', target: toReference('chips') },
          { _type: 'navItem', _key: 'b', label: 'Factories', target: toReference('fabs') },
        ],
        footerNav: [{ _type: 'navItem', _key: 'c', target: toReference('about') }],
      }),
    )
    const { data } = await runQuery(publication.reader, settingsQuery, {})
    expect(data).toMatchObject({
      name: 'The Wire',
      nav: [
        { label: 'chips', href: '/chips' },
        { label: 'Factories', href: '/tech/fabs' },
      ],
      footerNav: [{ label: 'about', href: '/about' }],
      socialLinks: [],
    })
  })

  it('loses a link whose page is gone, and says so', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const gone = { _type: 'reference', _ref: 'gone', _weak: true }
    await publication.put(
      makeSettings({
        nav: [
          { _type: 'navItem', _key: 'a', target: gone },
          { _type: 'navItem', _key: 'b', target: toReference('chips') },
        ],
      }),
    )
    const { data } = await runQuery(publication.reader, settingsQuery, {})
    expect(data.nav.map(({ href }) => href)).toEqual(['/chips'])
    expect(JSON.parse(String(warn.mock.calls[0]?.[0]))).toMatchObject({
      document: 'siteSettings',
      path: 'nav[0].target',
    })
  })
})
