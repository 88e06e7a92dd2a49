import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import {
  makeArticle,
  makeBlock,
  makeImage,
  makeLiveUpdate,
  toReference,
} from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { ContentError } from '../content-error.ts'
import { runQuery } from '../run-query.ts'
import { articleQuery, newestSlugsQuery, type Article } from './query.ts'

let publication: Publication

beforeAll(async () => {
  publication = await startPublication()
})

afterAll(() => publication.close())

async function getArticle(slug: string): Promise<Article> {
  const { data } = await runQuery(publication.reader, articleQuery, { slug })
  if (data === null) throw new Error(`No article ${slug}`)
  return data
}

describe('article query', () => {
  it('leads to no story that is not out yet, and does not tell its slug', async () => {
    const { put, asset } = publication
    const links = ['embargoed-soon', 'out-already', 'fabs']
    const markDefs = links.map((id) => ({ _type: 'internalLink', _key: id, reference: toReference(id) }))
    const marked = links.map((id) => ({ _type: 'span', _key: id, text: id, marks: [id] }))
    await put(
      makeArticle('embargoed-soon', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
      makeArticle('out-already', asset),
    )
    await put(
      makeArticle('leading', asset, { body: [{ ...makeBlock(''), _key: 'b', markDefs, children: marked }] }),
    )
    const [block] = (await getArticle('leading')).body
    expect(block).toMatchObject({
      markDefs: [{ href: null }, { href: '/news/out-already' }, { href: '/tech/fabs' }],
    })
  })

  it('delivers what the page shows', async () => {
    const { put, asset } = publication
    await put(
      makeArticle('full', asset, {
        title: 'A story with everything',
        updatedAt: '2026-01-11T08:00:00Z',
        dateline: 'Beijing',
        tags: [toReference('nvidia', 't')],
        cover: makeImage(asset, {
          caption: 'A wafer',
          credit: 'Studio',
          hotspot: { _type: 'sanity.imageHotspot', x: 0.25, y: 0.5, width: 0.1, height: 0.2 },
        }),
        corrections: [
          { _type: 'correction', _key: 'one', text: 'The first.', date: '2026-01-11T09:00:00Z' },
          { _type: 'correction', _key: 'two', text: 'The second.', date: '2026-01-12T09:00:00Z' },
        ],
        seo: { _type: 'seo', title: 'For search', noindex: true },
      }),
    )
    const article = await getArticle('full')
    expect(article).toMatchObject({
      title: 'A story with everything',
      href: '/news/full',
      standfirst: 'What happened in full',
      publishedAt: '2026-01-10T08:00:00Z',
      updatedAt: '2026-01-11T08:00:00Z',
      dateline: 'Beijing',
      section: { title: 'chips', href: '/chips', accent: 'teal' },
      category: { title: 'fabs', href: '/tech/fabs' },
      authors: [{ name: 'ana', href: '/authors/ana', bio: ['Covers chips.', 'Lives by the sea.'] }],
      tags: [{ title: 'nvidia', href: '/topics/nvidia' }],
      corrections: [{ text: 'The second.' }, { text: 'The first.' }],
      seo: { title: 'For search', description: null, canonical: null, noindex: true },
      audio: null,
      updates: [],
      wordCount: 5,
      readingMinutes: 1,
    })
    expect(article.cover).toMatchObject({
      assetId: asset,
      width: 120,
      height: 80,
      caption: 'A wafer',
      credit: 'Studio',
      hotspot: { x: 0.25, y: 0.5 },
      crop: null,
    })
    expect(article.cover.lqip).toMatch(/^data:image/)
    expect(article.authors[0]?.picture.alt).toBe('Portrait of ana')
  })

  it('resolves links and pictures inside the body, also in boxes', async () => {
    const { put, asset } = publication
    const linked = makeBlock('Read more', {
      children: [{ _type: 'span', _key: 's', text: 'Read more', marks: ['in', 'out'] }],
      markDefs: [
        { _type: 'internalLink', _key: 'in', reference: toReference('fabs') },
        { _type: 'link', _key: 'out', href: 'https://example.com/' },
      ],
    })
    await put(
      makeArticle('linked', asset, {
        body: [
          linked,
          makeBlock('First', { listItem: 'bullet', level: 1 }),
          { ...makeImage(asset), _key: 'i', layout: 'wide' },
          { _type: 'factBox', _key: 'f', title: 'Facts', body: [linked] },
          { _type: 'callout', _key: 'c', tone: 'tip', body: [linked] },
          { _type: 'divider', _key: 'd' },
        ],
      }),
    )
    const { body } = await getArticle('linked')
    const marks = [
      { _type: 'internalLink', _key: 'in', href: '/tech/fabs' },
      { _type: 'link', _key: 'out', href: 'https://example.com/' },
    ]
    expect(body).toMatchObject([
      { _type: 'block', markDefs: marks },
      { listItem: 'bullet', level: 1 },
      { _type: 'image', layout: 'wide', assetId: asset, width: 120 },
      { _type: 'factBox', title: 'Facts', body: [{ markDefs: marks }] },
      { _type: 'callout', tone: 'tip', body: [{ markDefs: marks }] },
      { _type: 'divider' },
    ])
    expect(body[0]).not.toHaveProperty('listItem')
  })

  it('resolves links inside footnotes and pictures inside galleries', async () => {
    const { put, asset } = publication
    const source = makeBlock('The ministry', {
      children: [{ _type: 'span', _key: 's', text: 'The ministry', marks: ['in'] }],
      markDefs: [{ _type: 'internalLink', _key: 'in', reference: toReference('fabs') }],
    })
    await put(
      makeArticle('annotated', asset, {
        body: [
          makeBlock('Approved', {
            children: [{ _type: 'span', _key: 's', text: 'Approved', marks: ['n'] }],
            markDefs: [{ _type: 'footnote', _key: 'n', body: [source] }],
          }),
          {
            _type: 'gallery',
            _key: 'g',
            layout: 'wide',
            images: [
              { ...makeImage(asset, { caption: 'First' }), _key: 'a' },
              { ...makeImage(asset), _key: 'b' },
            ],
          },
        ],
      }),
    )
    const { body, readingMinutes } = await getArticle('annotated')
    expect(body).toMatchObject([
      {
        markDefs: [
          { _type: 'footnote', _key: 'n', body: [{ markDefs: [{ _key: 'in', href: '/tech/fabs' }] }] },
        ],
      },
      {
        _type: 'gallery',
        layout: 'wide',
        images: [
          { _key: 'a', assetId: asset, width: 120, caption: 'First' },
          { _key: 'b', assetId: asset, caption: null },
        ],
      },
    ])
    expect(readingMinutes).toBe(1)
  })

  it('counts text, boxes, code and pictures', async () => {
    const { put, asset } = publication
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
    await put(
      makeArticle('measured', asset, {
        body: [
          makeBlock(words(300)),
          makeBlock(`${words(100)}\n${words(38)}`),
          { _type: 'callout', _key: 'c', tone: 'note', body: [makeBlock(words(20))] },
          { _type: 'codeBlock', _key: 'x', language: 'text', code: `${words(10)}\n  ${words(8)}` },
          { ...makeImage(asset), _key: 'i' },
          {
            _type: 'gallery',
            _key: 'g',
            images: ['a', 'b', 'c', 'd', 'e', 'f'].map((_key) => ({ ...makeImage(asset), _key })),
          },
        ],
      }),
    )
    const article = await getArticle('measured')
    expect(article.wordCount).toBe(476)
    expect(article.readingMinutes).toBe(4)
  })

  it('leads to hand-picked stories that are out, in the editors’ order, never to itself', async () => {
    const { put, asset } = publication
    await put(
      makeArticle('picked', asset),
      makeArticle('picked-early', asset, { publishedAt: '2999-01-01T00:00:00Z' }),
      makeArticle('about', asset),
    )
    const picks = ['picked', 'about', 'picked-early', 'leading']
    await put(makeArticle('about', asset, { related: picks.map((id) => toReference(id, id)) }))
    const { related } = await getArticle('about')
    expect(related.map(({ slug }) => slug)).toEqual(['picked', 'leading'])
  })

  it('carries the address of an uploaded reading', async () => {
    const { put, asset, upload } = publication
    const file = await upload('reading.mp3')
    const reading = { _type: 'file', asset: toReference(file), duration: 192.4 }
    await put(makeArticle('read-aloud', asset, { audio: reading }))
    const { audio } = await getArticle('read-aloud')
    expect(audio).toMatchObject({ mimeType: 'audio/mpeg', size: 4, duration: 192.4 })
    const response = await fetch(audio?.url ?? '')
    expect(response.status).toBe(200)
    await put(makeArticle('read-aloud', asset, { audio: { ...reading, duration: -1 } }))
    expect((await getArticle('read-aloud')).audio).toMatchObject({ size: 4, duration: null })
  })

  it('carries the updates of a live story, pinned first, then newest', async () => {
    const { put, asset } = publication
    await put(
      makeArticle('live', asset, { kind: 'live' }),
      makeLiveUpdate('first', 'live', { pinned: true, publishedAt: '2026-01-10T09:00:00Z' }),
      makeLiveUpdate('second', 'live', { publishedAt: '2026-01-10T10:00:00Z' }),
      makeLiveUpdate('third', 'live', { key: true, publishedAt: '2026-01-10T11:00:00Z' }),
    )
    const { updates, updateCount } = await getArticle('live')
    expect(updates.map(({ anchor }) => anchor)).toEqual(['post-first', 'post-third', 'post-second'])
    expect(updates[1]).toMatchObject({ key: true, pinned: false, author: { href: '/authors/ana' } })
    expect(updateCount).toBe(3)
  })

  it('keeps a story under embargo to itself', async () => {
    const { put, asset } = publication
    await put(makeArticle('embargoed', asset, { publishedAt: '2999-01-01T00:00:00Z' }))
    const { data } = await runQuery(publication.reader, articleQuery, { slug: 'embargoed' })
    expect(data).toBeNull()
    const newest = await runQuery(publication.reader, newestSlugsQuery, { count: 100 })
    expect(newest.data).not.toContain('embargoed')
    expect(newest.data).toContain('full')
  })

  it('loses an unknown or malformed block, not the story', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { put, asset } = publication
    await put(
      makeArticle('wounded', asset, {
        body: [makeBlock('Stays.'), { _type: 'hologram', _key: 'h' }, { _type: 'pullQuote', _key: 'q' }],
      }),
    )
    const { body } = await getArticle('wounded')
    expect(body).toHaveLength(1)
    const lines = warn.mock.calls.map(([line]) => JSON.parse(String(line)))
    expect(lines).toMatchObject([
      { event: 'content.dropped', query: 'article', document: 'wounded', path: 'body[1]._type' },
      { event: 'content.dropped', query: 'article', document: 'wounded', path: 'body[2].text' },
    ])
    warn.mockRestore()
  })

  it('refuses a story without what its page needs, naming query, document and path', async () => {
    const { put, asset } = publication
    await put(makeArticle('headless', asset, { title: null }))
    const error = await getArticle('headless').catch((reason: unknown) => reason)
    await put(makeArticle('headless', asset))
    expect(error).toBeInstanceOf(ContentError)
    expect(error).toMatchObject({
      query: 'article',
      params: { slug: 'headless' },
      document: 'headless',
      path: 'title',
    })
  })

  it('answers with the tags of what it read', async () => {
    const { syncTags } = await runQuery(publication.reader, articleQuery, { slug: 'full' })
    expect(syncTags.length).toBeGreaterThan(0)
  })
})
