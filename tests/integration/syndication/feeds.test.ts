import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { authorFeedQuery, sectionFeedQuery } from '../../../lib/content/feed/query.ts'
import { runQuery } from '../../../lib/content/run-query.ts'
import { toAtom } from '../../../lib/syndication/feed/to-atom.ts'
import { toFeedDocument } from '../../../lib/syndication/feed/to-feed-document.ts'
import { toJsonFeed } from '../../../lib/syndication/feed/to-json-feed.ts'
import { toRss } from '../../../lib/syndication/feed/to-rss.ts'
import { makeArticle, makeImage, toReference } from '../../fixtures/documents.ts'
import { harmless, hostile, makeHostileBody } from '../../fixtures/hostile-body.ts'
import { startPublication, type Publication } from '../../fixtures/start-publication.ts'
import { getFeed, hub, siteUrl } from './publish-feed.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication.close())

const parseXml = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true)
  return new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(text)
}
const isAbsolute = (html: string) =>
  [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].every(([, url]) => /^https?:\/\//.test(url ?? ''))

describe('an empty site', () => {
  it('has feeds without stories', async () => {
    const feed = await getFeed(publication)
    expect(feed.stories).toEqual([])
    expect(parseXml(toRss(feed)).rss.channel.item).toBeUndefined()
    expect(parseRssFeed(toRss(feed))).toMatchObject({ title: 'Dateline', link: `${siteUrl}/` })
    expect(parseAtomFeed(toAtom(feed))).toMatchObject({
      title: { value: 'Dateline' },
      updated: expect.any(String),
    })
    expect(JSON.parse(toJsonFeed(feed)).items).toEqual([])
    expect(toFeedDocument('rss', feed).changedAt).toBeNull()
  })
})

describe('one story with all that can go wrong', () => {
  const publishedAt = '2026-01-10T08:00:00+02:00'

  beforeAll(async () => {
    const { asset, put, upload } = publication
    const recording = await upload('story.mp3')
    await put(
      makeArticle('story-1', asset, {
        slug: { _type: 'slug', current: 'the-story' },
        title: hostile,
        standfirst: hostile,
        publishedAt,
        updatedAt: '2026-01-11T09:00:00Z',
        dateline: 'Tel Aviv',
        authors: [toReference('ana', 'a'), toReference('ben', 'b')],
        tags: [toReference('nvidia', 't'), toReference('china', 'u')],
        cover: makeImage(asset, { alt: 'The real alt & nothing else' }),
        body: makeHostileBody(asset),
        audio: { _type: 'file', asset: toReference(recording) },
        corrections: [
          { _type: 'correction', _key: 'c', text: 'It was <five>.', date: '2026-01-12T10:00:00Z' },
        ],
      }),
      makeArticle('undated', asset, { publishedAt: undefined }),
      makeArticle('embargoed', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
      makeArticle('without-slug', asset, { slug: undefined }),
    )
  })

  it('is the only one: what has no date, no slug or a date ahead is in no feed', async () => {
    expect((await getFeed(publication)).stories.map(({ _id }) => _id)).toEqual(['story-1'])
  })

  it('RSS: every field, where readers look for it', async () => {
    const xml = toRss(await getFeed(publication))
    const { channel } = parseXml(xml).rss
    expect(channel).toMatchObject({
      title: 'Dateline',
      link: `${siteUrl}/`,
      description: expect.any(String),
      language: 'en-US',
      lastBuildDate: 'Mon, 12 Jan 2026 10:00:00 GMT',
      ttl: 1,
      image: { url: expect.stringMatching(/^https?:/), title: 'Dateline', link: `${siteUrl}/` },
      'atom:link': [
        { '@_rel': 'self', '@_href': `${siteUrl}/feed.xml`, '@_type': 'application/rss+xml' },
        { '@_rel': 'hub', '@_href': hub },
      ],
    })
    expect(channel.item).toMatchObject({
      title: harmless,
      link: `${siteUrl}/news/the-story`,
      guid: { '#text': 'story-1', '@_isPermaLink': 'false' },
      pubDate: 'Sat, 10 Jan 2026 06:00:00 GMT',
      'dc:creator': ['ana', 'ben'],
      category: ['chips', 'fabs', 'nvidia', 'china'],
      description: harmless,
      'media:content': {
        '@_width': '120',
        '@_height': '80',
        '@_medium': 'image',
        'media:description': 'The real alt & nothing else',
      },
      enclosure: { '@_length': '4', '@_type': 'audio/mpeg' },
    })
    expect(xml.indexOf('<description>', xml.indexOf('<item>'))).toBeLessThan(xml.indexOf('<content:encoded>'))
    expect(xml.match(/<enclosure /g)).toHaveLength(1)
    expect(xml.match(/<description>/g)).toHaveLength(2)
    const [item] = parseRssFeed(xml).items ?? []
    expect(item?.title).toBe(harmless)
    expect(item?.media?.contents?.[0]?.url).toMatch(/^http/)
  })

  it('Atom: every field, with an id that outlives title and address', async () => {
    const xml = toAtom(await getFeed(publication))
    parseXml(xml)
    const feed = parseAtomFeed(xml)
    expect(feed).toMatchObject({
      id: 'tag:news.example.com,2026:feed:site',
      title: { value: 'Dateline' },
      updated: '2026-01-12T10:00:00.000Z',
      links: expect.arrayContaining([
        { href: `${siteUrl}/atom.xml`, rel: 'self', type: 'application/atom+xml' },
        { href: hub, rel: 'hub' },
      ]),
    })
    expect(feed.entries).toEqual([
      expect.objectContaining({
        id: 'tag:news.example.com,2026:story-1',
        title: { value: harmless, type: 'text' },
        updated: '2026-01-12T10:00:00.000Z',
        published: '2026-01-10T06:00:00.000Z',
        authors: [
          { name: 'ana', uri: `${siteUrl}/authors/ana` },
          { name: 'ben', uri: `${siteUrl}/authors/ben` },
        ],
        summary: { value: harmless, type: 'text' },
        content: { value: expect.stringContaining('<p>TEL AVIV (Dateline) — '), type: 'html' },
      }),
    ])
    expect(feed.entries?.[0]?.links).toContainEqual({
      href: `${siteUrl}/news/the-story`,
      rel: 'alternate',
      type: 'text/html',
    })
    expect(feed.links?.filter(({ rel }) => rel === 'self')).toHaveLength(1)
  })

  it('JSON Feed: every field', async () => {
    const text = toJsonFeed(await getFeed(publication))
    const feed = JSON.parse(text)
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Dateline',
      home_page_url: `${siteUrl}/`,
      feed_url: `${siteUrl}/feed.json`,
      language: 'en-US',
      icon: expect.stringMatching(/^https?:/),
      hubs: [{ type: 'WebSub', url: hub }],
      items: [
        {
          id: 'story-1',
          url: `${siteUrl}/news/the-story`,
          title: hostile,
          summary: hostile,
          image: expect.stringMatching(/^http/),
          date_published: '2026-01-10T06:00:00.000Z',
          date_modified: '2026-01-12T10:00:00.000Z',
          tags: ['chips', 'fabs', 'nvidia', 'china'],
          authors: [
            { name: 'ana', url: `${siteUrl}/authors/ana` },
            { name: 'ben', url: `${siteUrl}/authors/ben` },
          ],
          attachments: [{ mime_type: 'audio/mpeg', size_in_bytes: 4 }],
        },
      ],
    })
    expect(parseJsonFeed(text).items).toHaveLength(1)
  })

  it('the text: every block, no relative address, no unsafe one, each picture with its own alt', async () => {
    const { items } = JSON.parse(toJsonFeed(await getFeed(publication)))
    const html: string = items[0].content_html
    expect(isAbsolute(html)).toBe(true)
    expect(html).not.toMatch(/javascript:|<b>|<script/)
    for (const part of [
      'alt="The real alt &amp; nothing else"',
      '<p>TEL AVIV (Dateline) — A ]]&gt; &amp; &lt;b&gt;',
      '<h2>Before the first paragraph.</h2>',
      '<strong>strong words</strong>',
      '<code>code  words</code>',
      '<a href="https://example.org/?a=1&amp;b=%222%22">out</a>',
      `<a href="${siteUrl}/chips">in</a>`,
      'noted<sup>1</sup>',
      '<ol><li><p>A remark of our own.</p></li></ol>',
      '<ul><li>A point</li></ul>',
      '<blockquote>Quoted</blockquote>',
      'alt="Real &lt;alt&gt; &amp; &quot;text&quot;"',
      '<figcaption>A caption A credit</figcaption>',
      'alt="In the gallery"',
      '<blockquote><p>Lifted out</p><p>— Somebody</p></blockquote>',
      '<figcaption>a.ts</figcaption><pre><code>if (a  &lt; b) {\n  x',
      '<caption>Figures</caption><tr><th>Year</th><th>Sold</th></tr><tr><td>2026</td><td>5 &lt; 6 | 7</td>',
      '<strong>In short</strong></p><p>A fact.</p>',
      '<strong>Warning</strong></p><p>Take care.</p>',
      '<a href="https://www.youtube.com/watch?v=abcdefg&amp;t=1">YouTube: A video</a>',
      '<hr>',
      '<h2>Correction</h2><p>January 12, 2026: It was &lt;five&gt;.</p>',
    ])
      expect(html).toContain(part)
  })

  it('keeps id and guid when the slug changes', async () => {
    const before = parseAtomFeed(toAtom(await getFeed(publication))).entries?.[0]?.id
    const { asset, put } = publication
    await put(makeArticle('story-1', asset, { slug: { _type: 'slug', current: 'moved' } }))
    const feed = await getFeed(publication)
    expect(parseAtomFeed(toAtom(feed)).entries?.[0]?.id).toBe(before)
    expect(parseRssFeed(toRss(feed)).items?.[0]).toMatchObject({
      guid: { value: 'story-1', isPermaLink: false },
      link: `${siteUrl}/news/moved`,
    })
    expect(toRss(feed)).not.toContain('<enclosure')
  })
})

describe('the feeds of a part', () => {
  beforeAll(async () => {
    const { asset, put } = publication
    const stories = Array.from({ length: 33 }, (_, index) =>
      makeArticle(`row-${index}`, asset, {
        section: toReference('policy'),
        category: toReference('export-rules'),
        authors: [toReference('ben', 'b')],
        publishedAt: new Date(Date.UTC(2026, 1, 1, 0, index)).toISOString(),
      }),
    )
    await put(...stories)
  })

  it('hold its newest thirty stories alone, newest first', async () => {
    const { reader } = publication
    const newest = Array.from({ length: 30 }, (_, index) => `row-${32 - index}`)
    const ofSection = await runQuery(reader, sectionFeedQuery, { id: 'policy' })
    const ofAuthor = await runQuery(reader, authorFeedQuery, { id: 'ben' })
    expect(ofSection.data.map(({ _id }) => _id)).toEqual(newest)
    expect(ofAuthor.data.map(({ _id }) => _id)).toEqual(newest)
    const others = await runQuery(reader, sectionFeedQuery, { id: 'chips' })
    expect(others.data.map(({ _id }) => _id)).toEqual(['story-1'])
  })

  it('name themselves, and their hub, once in the answer', async () => {
    const feed = await getFeed(publication, { id: 'policy', title: 'Dateline: Policy', path: '/policy' })
    for (const [format, file, type] of [
      ['rss', 'feed.xml', 'application/rss+xml; charset=utf-8'],
      ['atom', 'atom.xml', 'application/atom+xml; charset=utf-8'],
      ['json', 'feed.json', 'application/feed+json; charset=utf-8'],
    ] as const) {
      const document = toFeedDocument(format, feed)
      expect(document.links).toEqual([`<${hub}>; rel="hub"`, `<${siteUrl}/policy/${file}>; rel="self"`])
      expect(document.type).toBe(type)
      expect(toFeedDocument(format, { ...feed, hub: undefined }).links).toEqual([
        `<${siteUrl}/policy/${file}>; rel="self"`,
      ])
    }
  })

  it('lose a malformed story alone, and say so', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    await publication.put(
      makeArticle('row-32', publication.asset, { title: 42, publishedAt: '2026-02-02T00:00:00Z' }),
    )
    const { stories } = await getFeed(publication)
    expect(stories).toHaveLength(29)
    expect(stories.map(({ _id }) => _id)).not.toContain('row-32')
    expect(JSON.parse(String(warn.mock.calls[0]?.[0]))).toMatchObject({
      query: 'feed-site',
      document: 'row-32',
    })
    warn.mockRestore()
  })
})
