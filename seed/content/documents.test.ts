import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { articleKinds } from '../../lib/content/card.ts'
import { toPath } from '../../lib/content/registry.ts'
import { UPDATES_PER_PAGE } from '../../lib/content/live-update/update-pages.ts'
import { REFERABLE_TYPES } from '../document-id.ts'
import { toPublicationBatches } from './documents.ts'
import { STORIES } from './stories/index.ts'
import type { SeedDocument } from '../types.ts'

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every object anywhere inside a value, itself included. */
const walk = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(walk)
  return isNode(value) ? [value, ...Object.values(value).flatMap(walk)] : []
}
const listArrays = (value: unknown): unknown[][] => {
  if (Array.isArray(value)) return [value, ...value.flatMap(listArrays)]
  return isNode(value) ? Object.values(value).flatMap(listArrays) : []
}
const all = (name: string, value: unknown) =>
  new Set(walk(value).flatMap((node) => (name in node ? [node[name]] : [])))

const batches = toPublicationBatches(() => 'image-abc-1x1-jpg')
const documents = batches.flat()
const ofType = (type: string) => documents.filter(({ _type }) => _type === type)
const articles = ofType('article')
const ids = documents.map(({ _id }) => _id)
const slugOf = (document: unknown) =>
  z.object({ slug: z.object({ current: z.string() }) }).parse(document).slug.current
const refOf = (value: unknown) => z.object({ _ref: z.string() }).parse(value)._ref
const wordsOf = (document: unknown) =>
  walk(document).flatMap(({ _type, text }) =>
    _type === 'span' ? String(text).split(/\s+/).filter(Boolean) : [],
  ).length
const text = (document: unknown) =>
  walk(document)
    .map((node) => node['text'] ?? '')
    .join(' ')

describe('documents', () => {
  it('have ids of their own, without dots', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-zA-Z0-9_-]{1,128}$/.test(id))).toEqual([])
  })

  it('refer to documents of the same or an earlier batch, in batches of at most 50', () => {
    const known = new Set(['image-abc-1x1-jpg'])
    for (const batch of batches) {
      expect(batch.length).toBeLessThanOrEqual(50)
      for (const { _id } of batch) known.add(_id)
      expect([...all('_ref', batch)].filter((id) => !known.has(String(id)))).toEqual([])
    }
  })

  it('have keys that are unique in their array, on every member that is an object', () => {
    for (const array of documents.flatMap((document) => Object.values(document).flatMap(listArrays))) {
      const members = array
        .filter((member) => isNode(member) && !Array.isArray(member))
        .filter((member) => isNode(member) && '_type' in member)
      const keys = members.map((member) => isNode(member) && member['_key'])
      if (members.some((member) => isNode(member) && '_id' in member)) continue
      expect(keys.every((key) => typeof key === 'string')).toBe(true)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('have addresses of their own: sections and pages share one namespace', () => {
    const paths = REFERABLE_TYPES.flatMap((type) =>
      ofType(type).map((document) => toPath(type, slugOf(document))),
    )
    expect(new Set([...paths, '/tech', '/news', '/authors', '/topics', '/search', '/studio']).size).toBe(
      paths.length + 6,
    )
  })

  it('write marks that exist', () => {
    const decorators = new Set(['strong', 'em', 'code', 'strike-through'])
    const blocks = walk(documents).filter(({ _type }) => _type === 'block')
    for (const { children, markDefs } of blocks)
      for (const mark of [...all('marks', children)].flat())
        expect(decorators.has(String(mark)) || all('_key', markDefs).has(mark)).toBe(true)
  })
})

describe('the publication', () => {
  it('has its sections, categories, authors, topics and pages', () => {
    expect(ofType('section').map(slugOf)).toContain('tech-news')
    expect(ofType('section').length).toBeGreaterThanOrEqual(3)
    expect(ofType('category').length).toBeGreaterThanOrEqual(8)
    expect(ofType('author')).toHaveLength(5)
    expect(ofType('tag').length).toBeGreaterThanOrEqual(12)
    expect(ofType('page').map(slugOf)).toEqual(['about', 'ethics', 'corrections', 'privacy'])
    expect(ofType('redirect').length).toBeGreaterThan(0)
  })

  it.each(['section', 'category', 'author', 'tag'])('leaves no %s without a story', (type) => {
    const used = all('_ref', articles)
    expect(
      ofType(type)
        .map(({ _id }) => _id)
        .filter((id) => !used.has(id)),
    ).toEqual([])
  })

  it('exercises every block, style, list, mark, layout, tone, provider and kind', () => {
    const bodies = articles.map(({ body }) => body)
    const expectAll = (name: string, ...values: string[]) =>
      expect([...all(name, bodies)]).toEqual(expect.arrayContaining(values))
    expectAll(
      '_type',
      'block',
      'image',
      'pullQuote',
      'codeBlock',
      'table',
      'factBox',
      'callout',
      'embed',
      'divider',
      'gallery',
      'footnote',
      'link',
      'internalLink',
    )
    expectAll('style', 'normal', 'h2', 'h3', 'blockquote')
    expectAll('listItem', 'bullet', 'number')
    expectAll('layout', 'body', 'wide', 'full')
    expectAll('tone', 'note', 'tip', 'warning')
    expectAll('provider', 'youtube', 'x', 'mastodon', 'bluesky')
    expect([...all('marks', bodies)].flat()).toEqual(
      expect.arrayContaining(['strong', 'em', 'code', 'strike-through']),
    )
    expect(new Set(articles.map(({ kind }) => kind))).toEqual(new Set(articleKinds))
    const targets = [...all('reference', documents)].map((reference) => refOf(reference).split('-')[0])
    expect(new Set(targets)).toEqual(new Set(REFERABLE_TYPES))
    expect([...all('href', documents)].length).toBeGreaterThan(0)
  })

  it.each(['updatedAt', 'dateline', 'related', 'corrections', 'seo', 'previousSlugs'])(
    'has stories with %s and stories without',
    (field) => {
      const having = articles.filter((article) => field in article).length
      expect(having).toBeGreaterThan(0)
      expect(having).toBeLessThan(articles.length)
    },
  )

  it('tells two live stories in updates: one runs, one has ended and fills more than a page', () => {
    const live = articles.filter(({ kind }) => kind === 'live')
    const [running, ended] = live.toSorted((story) => ('liveEndedAt' in story ? 1 : -1))
    const updatesOf = (story: SeedDocument | undefined) =>
      ofType('liveUpdate').filter(({ article }) => refOf(article) === story?._id)
    expect(live).toHaveLength(2)
    expect(running).not.toHaveProperty('liveEndedAt')
    expect(updatesOf(running).length).toBeGreaterThanOrEqual(8)
    expect(updatesOf(running).filter(({ pinned }) => pinned)).toHaveLength(1)
    expect(updatesOf(ended).length).toBeGreaterThan(UPDATES_PER_PAGE)
    const times = updatesOf(ended).map(({ publishedAt }) => String(publishedAt))
    expect(times.filter((time) => time >= String(ended?.['liveEndedAt']))).toEqual([])
    for (const story of live) expect(updatesOf(story).filter(({ key }) => key).length).toBeGreaterThan(1)
    expect(updatesOf(running).length + updatesOf(ended).length).toBe(ofType('liveUpdate').length)
  })
})

describe('stories', () => {
  it('are about thirty, of 300 to 1,700 words; a live one is short', () => {
    expect(articles.length).toBeGreaterThanOrEqual(30)
    const lengths = articles.filter(({ kind }) => kind !== 'live').map(wordsOf)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(280)
    expect(Math.min(...lengths)).toBeLessThan(400)
    expect(Math.max(...lengths)).toBeGreaterThan(1300)
    expect(Math.max(...lengths)).toBeLessThan(1700)
  })

  it.each(STORIES)(
    '$slug keeps the house rules',
    ({ slug, title, standfirst, publishedAt, updatedAt, corrections = [], related = [] }) => {
      expect(title.length).toBeLessThanOrEqual(90)
      expect(standfirst.length).toBeLessThanOrEqual(200)
      expect(publishedAt >= '2025-11-01' && publishedAt <= '2026-01-28T12:27:00Z').toBe(true)
      expect(publishedAt < (updatedAt ?? '9')).toBe(true)
      expect(corrections.every(({ date }) => date > publishedAt)).toBe(true)
      expect(related).not.toContain(slug)
    },
  )

  it.each(articles.map((article) => [article._id, article] as const))(
    '%s has a body in order',
    (_id, { body, section, category }) => {
      const nodes = walk(body)
      const headings = nodes.flatMap(({ style }) => (style === 'h2' || style === 'h3' ? [style] : []))
      expect(headings[0] ?? 'h2').toBe('h2')
      for (const { rows } of nodes.filter(({ _type }) => _type === 'table')) {
        const widths = z
          .array(z.object({ cells: z.array(z.string()) }))
          .parse(rows)
          .map(({ cells }) => cells.length)
        expect(new Set(widths).size).toBe(1)
      }
      const home = ofType('category').find((one) => one._id === refOf(category))
      expect(refOf(home?.['section'])).toBe(refOf(section))
    },
  )
})

describe('the H200 story', () => {
  const story = articles.find(({ _id }) => _id === 'article-china-approves-nvidia-h200-imports')

  it('is the newest, in its place', () => {
    expect(story).toMatchObject({
      publishedAt: '2026-01-28T12:27:00Z',
      kind: 'news',
      dateline: 'Beijing',
      section: { _ref: 'section-tech-news' },
      category: { _ref: 'category-general-tech' },
    })
    expect(articles.filter(({ publishedAt }) => String(publishedAt) >= '2026-01-28T12:27:00Z')).toEqual([
      story,
    ])
  })

  it('has the facts', () => {
    const told = text(story)
    for (const fact of [
      'ByteDance',
      'Alibaba',
      'Tencent',
      '400,000',
      'conditions',
      'quota',
      'second most powerful',
      'chief executive',
      'United States',
    ])
      expect(told).toContain(fact)
  })
})
