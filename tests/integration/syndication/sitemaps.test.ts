import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Readable } from 'node:stream'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { contentTypes } from '../../../lib/content/registry.ts'
import { runQuery } from '../../../lib/content/run-query.ts'
import { settingsQuery } from '../../../lib/content/settings/query.ts'
import {
  sitemapCountQuery,
  sitemapNewsQuery,
  sitemapPagesQuery,
  sitemapStoriesQuery,
} from '../../../lib/content/sitemap/query.ts'
import {
  parsePartName,
  STORIES_PER_FILE,
  toFileNames,
  toPartNames,
  toPartPath,
} from '../../../lib/syndication/sitemap/sitemap-parts.ts'
import { toPageEntries, toStoryEntries } from '../../../lib/syndication/sitemap/to-entries.ts'
import { toNewsEntries } from '../../../lib/syndication/sitemap/to-news-entries.ts'
import { toSitemapDocument } from '../../../lib/syndication/sitemap/to-sitemap-document.ts'
import { writeSitemap } from '../../../lib/syndication/sitemap/write-sitemap.ts'
import { writeSitemapIndex } from '../../../lib/syndication/sitemap/write-sitemap-index.ts'
import { makeArticle, makeImage, makeLiveUpdate, makePage } from '../../fixtures/documents.ts'
import { harmless, hostile } from '../../fixtures/hostile-body.ts'
import { startPublication, type Publication } from '../../fixtures/start-publication.ts'
import { siteUrl } from './publish-feed.ts'

let publication: Publication
const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()

beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication.close())

const getStories = async (start = 0, end = STORIES_PER_FILE) =>
  (await runQuery(publication.reader, sitemapStoriesQuery, { start, end })).data
const getNews = async () => (await runQuery(publication.reader, sitemapNewsQuery, {})).data
const getCount = async () => (await runQuery(publication.reader, sitemapCountQuery, {})).data.stories
const getSite = async () => ({
  siteUrl,
  settings: (await runQuery(publication.reader, settingsQuery, {})).data,
})
const toUrls = (entries: { url: string }[]) => entries.map(({ url }) => url)
const parse = async (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return parseSitemap(Readable.from([xml]))
}

describe('an empty site', () => {
  it('has an index, and files that list nothing', async () => {
    expect(await getCount()).toBe(0)
    const index = await writeSitemapIndex(toPartNames(0).map((name) => `${siteUrl}${toPartPath(name)}`))
    const found = await parseSitemapIndex(Readable.from([index]))
    expect(toUrls(found)).toEqual(
      ['stories-1', 'sections', 'categories', 'topics', 'authors', 'pages'].map(
        (name) => `${siteUrl}/sitemaps/${name}.xml`,
      ),
    )
    const { body } = await toSitemapDocument(toStoryEntries(await getStories(), siteUrl))
    expect(new XMLParser().parse(body)).toMatchObject({ urlset: '' })
    expect(await getNews()).toEqual([])
  })

  it('has a part for every type with a page', () => {
    const withPage = Object.entries(contentTypes).filter(([, { path }]) => path !== null)
    const listed = withPage.filter(([, type]) => 'sitemap' in type)
    expect(listed).toEqual(withPage)
  })
})

describe('stories', () => {
  beforeAll(async () => {
    const { asset, put } = publication
    const image = { ...makeImage(asset), _key: 'i' }
    await put(
      makeArticle('plain', asset, { publishedAt: '2026-01-01T10:00:00Z' }),
      makeArticle('updated', asset, {
        publishedAt: '2026-01-02T10:00:00+05:00',
        updatedAt: '2026-01-03T10:00:00+05:00',
        body: [image],
      }),
      makeArticle('corrected', asset, {
        publishedAt: '2026-01-03T10:00:00Z',
        updatedAt: '2026-01-04T10:00:00Z',
        corrections: [{ _type: 'correction', _key: 'c', text: 'No.', date: '2026-01-05T10:00:00Z' }],
      }),
      makeArticle('live', asset, { kind: 'live', publishedAt: '2026-01-04T10:00:00Z' }),
      makeArticle('hidden', asset, { seo: { _type: 'seo', noindex: true } }),
      makeArticle('elsewhere', asset, {
        seo: { _type: 'seo', canonical: 'https://other.example/story' },
      }),
      makeArticle('at-home', asset, { seo: { _type: 'seo', canonical: `${siteUrl}/news/at-home` } }),
      makeArticle('undated', asset, { publishedAt: undefined }),
      makeArticle('embargoed', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
      makeArticle('slugless', asset, { slug: undefined, kind: 'live' }),
      makePage('about'),
    )
    await put(
      makeLiveUpdate('u1', 'live', { publishedAt: '2026-01-06T10:00:00Z' }),
      makeLiveUpdate('u2', 'live', { publishedAt: '2999-01-06T10:00:00Z' }),
    )
  })

  it('are listed at the configured address, with what really changed and all pictures, and nothing else', async () => {
    const xml = await writeSitemap(toStoryEntries(await getStories(), siteUrl))
    expect(xml).not.toMatch(/priority|changefreq|undefined/)
    const items = await parse(xml)
    expect(items.map(({ url, lastmod }) => [url, lastmod])).toEqual([
      [`${siteUrl}/news/plain`, '2026-01-01T10:00:00.000Z'],
      [`${siteUrl}/news/updated`, '2026-01-03T05:00:00.000Z'],
      [`${siteUrl}/news/corrected`, '2026-01-05T10:00:00.000Z'],
      [`${siteUrl}/news/live`, '2026-01-06T10:00:00.000Z'],
      [`${siteUrl}/news/at-home`, '2026-01-10T08:00:00.000Z'],
    ])
    for (const { img } of items) {
      expect(img).toHaveLength(1)
      expect(img[0]?.url).toMatch(/^https?:\/\/.*\.png$/)
    }
  })

  it('stay in their files when another one comes out', async () => {
    const before = (await getStories(0, 3)).map(({ _id }) => _id)
    await publication.put(makeArticle('newest', publication.asset, { publishedAt: '2026-02-01T00:00:00Z' }))
    expect((await getStories(0, 3)).map(({ _id }) => _id)).toEqual(before)
    expect((await getStories()).at(-1)?._id).toBe('newest')
  })

  it('do not change when only the document does', async () => {
    const [before] = await getStories(0, 1)
    await publication.put(
      makeArticle('plain', publication.asset, { publishedAt: '2026-01-01T10:00:00Z', title: 'Typo' }),
    )
    expect((await getStories(0, 1))[0]?.changes).toEqual(before?.changes)
  })

  it('fill as many files as it takes, none of them too large', async () => {
    expect(toPartNames(100_000).filter((name) => name.startsWith('stories-'))).toHaveLength(100)
    expect(toFileNames('stories', 1_001)).toEqual(['stories-1', 'stories-2'])
    expect(parsePartName('stories-100')).toEqual({ row: 'stories', start: 99_000, end: 100_000 })
    for (const name of [
      'stories-0',
      'stories-01',
      'stories-',
      'stories-1x',
      'other-1',
      'stories--1',
      'news',
      '',
    ])
      expect(parsePartName(name)).toBeNull()
    const all = await getStories()
    const halves = [...(await getStories(0, 4)), ...(await getStories(4, 1_000))]
    expect(halves).toEqual(all)
    expect(await getCount()).toBe(all.length)
  })

  it('other pages have addresses by the registry, and times only where they are one document', async () => {
    const { data } = await runQuery(publication.reader, sitemapPagesQuery, {
      types: ['section', 'tag', 'author', 'page'],
    })
    const entries = toPageEntries(data, siteUrl)
    expect(toUrls(entries)).toEqual(
      [
        '/authors/ana',
        '/authors/ben',
        '/about',
        '/chips',
        '/policy',
        '/topics/asml',
        '/topics/china',
        '/topics/nvidia',
      ].map((path) => `${siteUrl}${path}`),
    )
    expect(entries.filter(({ lastmod }) => lastmod).map(({ url }) => url)).toEqual([`${siteUrl}/about`])
  })
})

describe('the news', () => {
  beforeAll(async () => {
    const { asset, put } = publication
    const elsewhere = { _type: 'seo', canonical: 'https://other.example/story' }
    await put(
      makeArticle('fresh', asset, { title: hostile, publishedAt: ago(1), updatedAt: ago(0) }),
      makeArticle('yesterday', asset, { publishedAt: ago(47) }),
      makeArticle('stale', asset, { publishedAt: ago(49), updatedAt: ago(1) }),
      makeArticle('borrowed', asset, { publishedAt: ago(2), seo: elsewhere }),
      makeArticle('soon', asset, { publishedAt: ago(-1) }),
    )
  })

  it('are the stories of two days that are ours, with name, language, first publication and title', async () => {
    const stories = await getNews()
    const xml = await writeSitemap(toNewsEntries(stories, await getSite()))
    expect(xml).toContain('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"')
    expect(xml).not.toMatch(/genres|keywords|stock_tickers|<lastmod>/)
    const items = await parse(xml)
    expect(toUrls(items)).toEqual([`${siteUrl}/news/fresh`, `${siteUrl}/news/yesterday`])
    expect(items[0]?.news).toMatchObject({
      publication: { name: 'Dateline', language: 'en' },
      publication_date: stories.find(({ _id }) => _id === 'fresh')?.publishedAt,
      title: harmless,
    })
  })

  it('are counted, so that too many fill several files', async () => {
    expect(await getNews()).toHaveLength(3)
    expect(toFileNames('news', 2_001)).toEqual(['news-1', 'news-2', 'news-3'])
    expect(parsePartName('news-2')).toEqual({ row: 'news', start: 1_000, end: 2_000 })
  })
})

describe('a malformed story', () => {
  it('costs its own line', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const before = (await getStories()).length
    await publication.put(makeArticle('plain', publication.asset, { title: 42 }))
    expect(await getStories()).toHaveLength(before - 1)
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
  })
})
