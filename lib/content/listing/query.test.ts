import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { makeArticle, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { runQuery } from '../run-query.ts'
import { PAGE_SIZE, toPageCount, toRange } from './pagination.ts'
import {
  allListingQuery,
  authorListingQuery,
  categoryListingQuery,
  sectionListingQuery,
  tagListingQuery,
} from './query.ts'

const STORIES = 15

let publication: Publication

const toTime = (hour: number) => `2026-01-10T${String(hour).padStart(2, '0')}:00:00Z`

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  const story = (number: number) => {
    const odd = number % 2 === 1
    return makeArticle(`story-${number}`, asset, {
      publishedAt: toTime(number),
      section: toReference(odd ? 'chips' : 'policy'),
      category: toReference(odd ? 'fabs' : 'export-rules'),
      authors: odd ? [toReference('ana', 'a'), toReference('ben', 'b')] : [toReference('ben', 'b')],
      tags: number < 4 ? [toReference('china', 'c')] : [],
    })
  }
  await put(...Array.from({ length: STORIES }, (_, index) => story(index)))
  await put(makeArticle('future', asset, { publishedAt: '2999-01-01T00:00:00Z' }))
  await put(makeArticle('slugless', asset, { slug: null }))
})

afterAll(() => publication.close())

afterEach(() => {
  jest.restoreAllMocks()
})

const toSlugs = (items: { slug: string }[]) => items.map(({ slug }) => slug)

describe('listing queries', () => {
  it('turn pages, newest first, each story once', async () => {
    const first = await runQuery(publication.reader, allListingQuery, toRange(1))
    const second = await runQuery(publication.reader, allListingQuery, toRange(2))
    expect(first.data.total).toBe(STORIES)
    expect(first.data.items).toHaveLength(PAGE_SIZE)
    const slugs = toSlugs([...first.data.items, ...second.data.items])
    expect(slugs).toEqual(Array.from({ length: STORIES }, (_, index) => `story-${STORIES - 1 - index}`))
    expect(toPageCount(first.data.total)).toBe(2)
  })

  it('carry what a card shows', async () => {
    const { data } = await runQuery(publication.reader, allListingQuery, { start: 1, end: 2 })
    expect(data.items).toMatchObject([
      {
        title: 'story-13',
        href: '/news/story-13',
        standfirst: 'What happened in story-13',
        kind: 'news',
        publishedAt: toTime(13),
        section: { title: 'chips', href: '/chips', accent: 'teal' },
        category: { title: 'fabs', href: '/tech/fabs' },
        authors: [{ name: 'ana', href: '/authors/ana' }, { name: 'ben' }],
        cover: { assetId: publication.asset, alt: 'A wafer under a lamp', width: 120, height: 80 },
        readingMinutes: 1,
      },
    ])
  })

  it.each([
    ['section', sectionListingQuery, 'policy', 8, 'story-14'],
    ['category', categoryListingQuery, 'fabs', 7, 'story-13'],
    ['author', authorListingQuery, 'ana', 7, 'story-13'],
    ['author of every story', authorListingQuery, 'ben', 15, 'story-14'],
    ['topic', tagListingQuery, 'china', 4, 'story-3'],
    ['topic without a story', tagListingQuery, 'asml', 0, undefined],
  ])('select by %s', async (_, query, id, total, newest) => {
    const { data } = await runQuery(publication.reader, query, { id, ...toRange(1) })
    expect(data.total).toBe(total)
    expect(data.items[0]?.slug).toBe(newest)
  })

  it('lose one card to a malformed document and name it in one line', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { put, asset, reader } = publication
    await put(makeArticle('story-9', asset, { publishedAt: toTime(9), cover: { _type: 'image' } }))
    const { data } = await runQuery(reader, allListingQuery, toRange(1))
    expect(data.items).toHaveLength(PAGE_SIZE - 1)
    expect(toSlugs(data.items)).not.toContain('story-9')
    expect(warn).toHaveBeenCalledTimes(1)
    expect(JSON.parse(String(warn.mock.calls[0]?.[0]))).toMatchObject({
      event: 'content.dropped',
      query: 'listing-all',
      document: 'story-9',
      path: 'items[5].cover.alt',
    })
  })
})
