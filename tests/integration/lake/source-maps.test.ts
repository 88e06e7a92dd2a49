import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ContentSourceMap, SanityClient } from '@sanity/client'
import { parseJsonPath, resolveMapping } from '@sanity/client/csm'
import type { ContentSourceMapParsedPath } from '@sanity/client/csm'
import { stegaEncodeSourceMap } from '@sanity/client/stega'
import sharp from 'sharp'
import { z } from 'zod'
import { queries } from '../../../lib/content/queries.ts'
import { hitParamsSchema } from '../../../lib/content/search/hit-params.ts'
import type { QueryName } from '../../../lib/content/queries.ts'
import {
  makeArticle,
  makeAuthor,
  makeCategory,
  makeImage,
  makeLiveUpdate,
  makePage,
  makeSection,
  makeTag,
  toReference,
} from '../../fixtures/documents.ts'
import type { StoredDocument } from '../../fixtures/documents.ts'
import { makeRandom } from '../../fixtures/random.ts'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const NOW = '2026-02-01T12:00:00.000Z'
const RELEASE = 'rlaunch'

const random = makeRandom(20_260_201)
const below = (limit: number) => Math.floor(random() * limit)
const maybe = <Value>(make: () => Value): Value | undefined => (random() < 0.6 ? make() : undefined)
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index))
const pick = <Value>(values: readonly Value[]): Value[] => values.slice(below(values.length)).slice(0, 1)

let texts = 0
/** A text that is written once: where it turns up, it can only have come from there. */
const write = (kind: string) => `${kind} ⁂${(texts += 1)}`
const isWritten = (value: unknown): value is string => typeof value === 'string' && value.includes('⁂')

let keys = 0
const withKey = <Fields extends object>(fields: Fields) => ({ _key: `k${(keys += 1)}`, ...fields })

let assets: string[]
const image = () =>
  makeImage(assets[below(assets.length)] ?? '', {
    alt: write('alt'),
    caption: maybe(() => write('caption')),
    credit: maybe(() => write('credit')),
    hotspot: maybe(() => ({
      _type: 'sanity.imageHotspot',
      x: random(),
      y: random(),
      width: 0.5,
      height: 0.5,
    })),
  })

const ids = (type: string, count: number) => times(count, (index) => `${type}-${index}`)
const sections = ids('section', 3)
const categories = ids('category', 4)
const tags = ids('tag', 4)
const authors = ids('author', 3)
const pages = ids('page', 2)
const articles = ids('article', 12)

const referTo = (targets: readonly string[]) => pick(targets).map((id) => withKey(toReference(id)))

const block = () => {
  const link = withKey({ _type: 'link', href: 'https://example.org/' })
  const internal = referTo([...sections, ...pages, ...authors]).map((reference) =>
    withKey({ _type: 'internalLink', reference }),
  )
  const footnote = withKey({
    _type: 'footnote',
    body: [withKey({ _type: 'block', children: [withKey({ _type: 'span', text: write('note') })] })],
  })
  return withKey({
    _type: 'block',
    style: 'normal',
    markDefs: maybe(() => [link, ...internal, footnote]),
    children: times(1 + below(3), () => withKey({ _type: 'span', text: write('span'), marks: [link._key] })),
  })
}

const makers: (() => object)[] = [
  block,
  block,
  () => withKey({ ...image(), layout: 'wide' }),
  () => withKey({ _type: 'gallery', images: maybe(() => times(2, () => withKey(image()))) }),
  () => withKey({ _type: 'pullQuote', text: write('quote'), attribution: maybe(() => write('attribution')) }),
  () => withKey({ _type: 'codeBlock', language: 'ts', code: write('code') }),
  () =>
    withKey({
      _type: 'table',
      caption: maybe(() => write('table')),
      rows: times(2, () => withKey({ _type: 'tableRow', cells: times(2, () => write('cell')) })),
    }),
  () => withKey({ _type: 'factBox', title: write('fact'), body: maybe(() => times(2, block)) }),
  () => withKey({ _type: 'callout', tone: 'tip', body: times(1, block) }),
  () => withKey({ _type: 'embed', provider: 'youtube', url: 'https://youtu.be/x', title: write('embed') }),
  () => withKey({ _type: 'divider' }),
]
const body = () => times(1 + below(8), () => pick(makers).map((make) => make())).flat()

const date = () => `2026-01-${String(1 + below(28)).padStart(2, '0')}T08:00:00Z`
const slug = (current: string) => ({ _type: 'slug', current })

const article = (id: string, index: number): StoredDocument =>
  makeArticle(id, '', {
    title: write('headline'),
    standfirst: maybe(() => write('standfirst')),
    kind: index % 4 === 0 ? 'live' : 'news',
    publishedAt: index === 3 ? '2026-03-01T08:00:00Z' : date(),
    updatedAt: maybe(date),
    dateline: maybe(() => write('place')),
    section: toReference(sections[index % 3] ?? ''),
    category: toReference(categories[index % 4] ?? ''),
    authors: [...referTo(authors), ...referTo(authors)],
    tags: maybe(() => [...referTo(tags), ...referTo(tags)]),
    related: index > 0 ? maybe(() => referTo(articles.slice(0, index))) : undefined,
    cover: image(),
    body: body(),
    corrections: maybe(() =>
      times(2, () => withKey({ _type: 'correction', text: write('correction'), date: date() })),
    ),
    seo: maybe(() => ({ _type: 'seo', title: write('seo'), noindex: false })),
    previousSlugs: [`old-${id}`],
  })

const links = () =>
  times(2, () => withKey({ _type: 'profileLink', label: write('link'), url: 'https://a.example/' }))
const nav = () =>
  [...sections, ...pages].map((id) =>
    withKey({ _type: 'navItem', label: maybe(() => write('nav')), target: toReference(id) }),
  )

const settings = (): StoredDocument => ({
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: write('site'),
  tagline: write('tagline'),
  description: write('site description'),
  logo: image(),
  nav: nav(),
  footerNav: nav(),
  socialLinks: links(),
  shareTitle: write('share'),
  shareText: write('share text'),
  moreTitle: write('more'),
  moreText: write('more text'),
  shareImage: image(),
})

/** A publication in which no text stands twice, in an order that lets each refer to what is before it. */
function makeDocuments(): StoredDocument[] {
  const update = (id: string) =>
    makeLiveUpdate(id, pick(articles.filter((_, index) => index % 4 === 0))[0] ?? 'article-0', {
      headline: write('update'),
      body: body(),
      publishedAt: date(),
      pinned: maybe(() => true),
      author: toReference(authors[below(3)] ?? ''),
    })
  return [
    ...sections.map((id, order) =>
      makeSection(id, { title: write('section'), description: write('of section'), order }),
    ),
    ...categories.map((id, index) =>
      makeCategory(id, sections[index % 3] ?? '', {
        title: write('category'),
        description: write('of category'),
      }),
    ),
    ...tags.map((id) => makeTag(id, { title: write('tag'), description: maybe(() => write('of tag')) })),
    ...authors.map((id) =>
      makeAuthor(id, '', {
        name: write('author'),
        role: write('role'),
        bio: write('bio'),
        picture: image(),
        links: maybe(links),
      }),
    ),
    ...pages.map((id) => makePage(id, { title: write('page'), body: body() })),
    ...articles.map(article),
    ...ids('update', 8).map(update),
    settings(),
    {
      _id: 'moved',
      _type: 'redirect',
      from: '/moved',
      to: '/section-0',
      permanent: true,
    },
    {
      _id: 'withdrawn',
      _type: 'retraction',
      paths: ['/news/withdrawn'],
      reason: write('reason'),
      retractedAt: date(),
    },
  ]
}

/** The field by which each type is changed in a draft or a version. */
const HEADLINES: Record<string, string> = { author: 'name', liveUpdate: 'headline', siteSettings: 'name' }

/** Some documents, changed, as they stand in a layer above the published ones. */
function makeLayer(documents: readonly StoredDocument[], prefix: string): StoredDocument[] {
  const chosen = documents.filter(
    ({ _type }) => !['redirect', 'retraction'].includes(_type) && random() < 0.5,
  )
  return chosen.map((document) => ({
    ...document,
    _id: `${prefix}.${document._id}`,
    [HEADLINES[document._type] ?? 'title']: write('changed'),
    ...(document._type === 'article' && { body: body() }),
  }))
}

let lake: StartedLake
let reader: SanityClient
/** Every document as it is stored, by the id it is stored under. */
let stored: Map<string, StoredDocument>

async function uploadPictures(client: SanityClient): Promise<string[]> {
  const colours = ['#345', '#a53']
  const upload = async (background: string) => {
    const picture = sharp({ create: { width: 90, height: 60, channels: 3, background } })
    return (await client.assets.upload('image', await picture.png().toBuffer()))._id
  }
  return Promise.all(colours.map(upload))
}

beforeAll(async () => {
  lake = await startLake({ services: { clock: () => new Date(NOW) } })
  const writer = lake.client({ role: 'editor', perspective: 'raw' })
  reader = lake.client({ role: 'viewer' })
  assets = await uploadPictures(writer)
  const documents = makeDocuments()
  const fresh = { ...article('fresh', 1), _id: 'drafts.fresh', slug: slug('fresh'), publishedAt: undefined }
  await writer.releases.create({ releaseId: RELEASE })
  const transaction = writer.transaction()
  for (const document of [
    ...documents,
    ...makeLayer(documents, 'drafts'),
    fresh,
    ...makeLayer(documents, `versions.${RELEASE}`),
  ])
    transaction.createOrReplace(document)
  await transaction.commit()
  const all = await writer.fetch<StoredDocument[]>('*')
  stored = new Map(all.map((document) => [document._id, document]))
}, 120_000)
afterAll(() => lake.close())

const range = { start: 0, end: 24 }
const slugs = (names: readonly string[]) => names.map((name) => ({ slug: name }))
const lists = (names: readonly string[]) => names.map((id) => ({ id, ...range }))

const search = {
  terms: [{ words: ['article'], names: [] }],
  ...{ section: '', author: '', from: '', until: '', newest: false },
}

/** What each query is asked for. */
const asked: Record<QueryName, readonly object[]> = {
  article: slugs([...articles, 'fresh', 'nowhere']),
  'shared-article': [...articles, 'fresh', 'nowhere'].map((id) => ({ id })),
  'newest-slugs': [{ count: 5 }],
  author: slugs(authors),
  authors: [{}],
  category: slugs(categories),
  categories: [{}],
  corrections: [range],
  'feed-site': [{}],
  'feed-section': sections.map((id) => ({ id })),
  'feed-author': authors.map((id) => ({ id })),
  'feed-revisions': [{ id: null }, ...sections.map((id) => ({ id }))],
  home: [{}],
  'listing-all': [range],
  'listing-section': lists(sections),
  'listing-category': lists(categories),
  'listing-author': lists(authors),
  'listing-tag': lists(tags),
  'live-updates': articles.map((name) => ({ slug: name, ...range })),
  'live-update-ids': slugs(articles),
  onward: sections.flatMap((section) =>
    categories.map((category) => ({ id: 'm', section, category, publishedAt: '2026-01-15T00:00:00Z' })),
  ),
  'on-topics': [{ id: 'm', topics: tags.map((_ref) => ({ _ref })) }],
  page: slugs(pages),
  'page-slugs': [{}],
  redirect: [
    { paths: ['/moved'], types: ['page', 'section'], slug: 'moved' },
    { paths: ['/news/old-article-1'], types: ['article'], slug: 'old-article-1' },
  ],
  retraction: [{ path: '/news/withdrawn' }],
  'search-hits': [hitParamsSchema.parse(search)],
  'search-names': [{}],
  // No preview shows a search, and its prose is that of many blocks.
  'search-stories': [],
  'search-suggestions': [true, false].map((recent) => ({ begun: 'a*', recent })),
  'search-vocabulary': [{}],
  section: slugs(sections),
  sections: [{}],
  settings: [{}],
  'sitemap-count': [{}],
  'sitemap-stories': [range],
  'sitemap-pages': [{ types: ['section', 'tag', 'author', 'page'] }],
  'sitemap-newest': [{ end: 3 }],
  'sitemap-news': [{}],
  'share-picture': slugs(articles),
  tag: slugs(tags),
  tags: [{}],
}

/** Texts that readers see, as `query: path in its result`: without their sources, nothing could be clicked. */
const CLICKABLE = `
  article: title, standfirst, dateline, section.title, category.title, cover.alt, cover.caption, cover.credit,
    authors.name, authors.role, authors.bio, authors.picture.alt, tags.title, corrections.text, seo.title, related.title,
    related.authors.name, updates.headline, updates.author.name,
    updates.body.children.text, body.children.text, body.alt, body.caption, body.text, body.attribution, body.code,
    body.rows.cells, body.title, body.body.children.text
  author: name, role, bio, picture.alt, links.label
  authors: name
  category: title, description, section.title
  corrections: items.text, items.story.title, items.story.section.title
  home: latest.title, latest.standfirst, latest.cover.alt, latest.section.title, latest.authors.name, rails.title,
    rails.description, rails.stories.title, rails.stories.category.title, live.title, live.updates.headline
  listing-all: items.title, items.standfirst, items.cover.alt, items.section.title, items.category.title, items.authors.name
  listing-section: items.title
  listing-category: items.title
  listing-author: items.title
  listing-tag: items.title
  onward: newer.title, older.title, later.title, before.title, after.title
  on-topics: title, section.title
  page: title, body.children.text
  retraction: reason
  section: title, description, categories.title
  sections: title, categories.title
  settings: name, tagline, description, nav.label, nav.target.title, footerNav.label, socialLinks.label, shareTitle, shareText,
    moreTitle, moreText, shareImage.alt
  tag: title, description
  tags: title`
  .split(/\n {2}(?! )/)
  .slice(1)
  .flatMap((line) => {
    const [name, paths = ''] = line.split(':')
    return paths.split(',').map((path) => `${name}: ${path.trim()}`)
  })

type Leaf = { path: ContentSourceMapParsedPath; value: unknown }

function* leavesOf(value: unknown, path: ContentSourceMapParsedPath = []): Generator<Leaf> {
  if (typeof value !== 'object' || value === null) yield { path, value }
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index])
  else for (const [name, member] of Object.entries(value)) yield* leavesOf(member, [...path, name])
}

const toNames = (path: ContentSourceMapParsedPath) =>
  path.filter((step) => typeof step === 'string').join('.')

function readStep(value: unknown, step: ContentSourceMapParsedPath[number]): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`Nothing at ${JSON.stringify(step)}`)
  if (typeof step !== 'object') return Object.entries(value).find(([name]) => name === String(step))?.[1]
  if (!Array.isArray(value)) throw new Error(`No array at ${JSON.stringify(step)}`)
  return value.find((item: { _key?: string }) => item._key === step._key)
}

type Layers = readonly string[]

const layerOf = (id: string) =>
  id.startsWith('drafts.') ? 'drafts' : id.startsWith('versions.') ? RELEASE : 'published'
const toPublished = (id: string) => id.replace(/^drafts\.|^versions\.[^.]+\./, '')

/** Whether a perspective shows this document rather than another of the same name. */
function isShown(id: string, layers: Layers): boolean {
  const others = [...stored.keys()].filter((other) => other !== id && toPublished(other) === toPublished(id))
  return [layers.length, ...others.map((other) => rank(other, layers))].every(
    (place) => place > rank(id, layers),
  )
}

/** 0 for the nearest layer; beyond the last for a document of none of them. */
function rank(id: string, layers: Layers): number {
  const place = layers.indexOf(layerOf(id))
  return place === -1 ? layers.length : place
}

/** Resolves a leaf as clients do. A path below the mapping's is the leaf's own. */
function resolve({ path }: Leaf, map: ContentSourceMap) {
  const found = resolveMapping(path, map)
  if (!found) return null
  if (found.mapping.source.type !== 'documentValue') throw new Error('A source of another type')
  const { document, path: at } = found.mapping.source
  return { document: map.documents[document], path: `${map.paths[at]}${found.pathSuffix}` }
}

/** How many leaves have a source; each source is held against the document it names. */
function check(
  result: unknown,
  map: ContentSourceMap,
  layers: Layers,
): { names: string[]; unmapped: Leaf[] } {
  const names: string[] = []
  const unmapped: Leaf[] = []
  for (const leaf of leavesOf(result)) {
    const source = resolve(leaf, map)
    if (source === null) {
      unmapped.push(leaf)
      continue
    }
    const document = stored.get(source.document?._id ?? '')
    const value = parseJsonPath(source.path).reduce(readStep, document)
    expect({ ...source, value }).toEqual({ ...source, value: leaf.value })
    expect(source.document?._type).toBe(document?._type)
    expect([source.document?._id, isShown(source.document?._id ?? '', layers)]).toEqual([document?._id, true])
    names.push(toNames(leaf.path))
  }
  return { names, unmapped }
}

const perspectives = [
  { perspective: 'published', layers: ['published'], asOf: null },
  { perspective: ['drafts'], layers: ['drafts', 'published'], asOf: '2030-01-01T00:00:00Z' },
  {
    perspective: [RELEASE, 'drafts'],
    layers: [RELEASE, 'drafts', 'published'],
    asOf: '2030-01-01T00:00:00Z',
  },
] satisfies { perspective: 'published' | string[]; layers: Layers; asOf: string | null }[]

const clickable = (query: string, found: ReadonlySet<string>) =>
  CLICKABLE.filter((name) => name.startsWith(`${query}: `)).map((name) => [name, found.has(name)])

describe.each(Object.values(queries))('$name', ({ name, groq }) => {
  const paramsOf = (asOf: string | null) =>
    Object.entries(asked).flatMap(([query, all]) =>
      query === name ? all.map((each) => ({ ...each, asOf })) : [],
    )

  test.each([true, 'withKeyArraySelector'] as const)('has its sources (%s)', async (resultSourceMap) => {
    const mapped = new Set<string>()
    for (const { perspective, layers, asOf } of perspectives)
      for (const params of paramsOf(asOf)) {
        const plain: unknown = await reader.fetch(groq, params, { perspective })
        const answer = await reader.fetch<unknown>(groq, params, {
          perspective,
          resultSourceMap,
          filterResponse: false,
        })
        expect(JSON.stringify(answer.result)).toBe(JSON.stringify(plain))
        if (!answer.resultSourceMap) throw new Error('No source map')
        const { names, unmapped } = check(answer.result, answer.resultSourceMap, layers)
        expect(unmapped.filter(({ value }) => isWritten(value))).toEqual([])
        names.forEach((path) => mapped.add(`${name}: ${path}`))
      }
    const wanted = clickable(name, mapped)
    expect(wanted).toEqual(wanted.map(([path]) => [path, true]))
  })
})

describe('asking', () => {
  const QUERY = '*[_type == "article"] | order(_id asc) [0] {title, body}'
  const url = (parameters: Record<string, string>) =>
    `${lake.url}/v2025-02-19/data/query/production?${new URLSearchParams({ query: QUERY, ...parameters })}`

  test('is what it takes: else the answer is as ever', async () => {
    const without: Record<string, string>[] = [{}, { resultSourceMap: 'false' }]
    for (const parameters of without) {
      const answer: unknown = await (await fetch(url(parameters))).json()
      expect(Object.keys(Object(answer))).toEqual(['result', 'query', 'ms', 'syncTags'])
    }
  })

  test('is for everybody, of what they see', async () => {
    const options = { perspective: 'raw', resultSourceMap: true, filterResponse: false } as const
    const { resultSourceMap } = await lake.client().fetch<unknown>('*', {}, options)
    expect(resultSourceMap?.documents.length).toBeGreaterThan(20)
    expect(resultSourceMap?.documents.filter(({ _id }) => _id.includes('.'))).toEqual([])
  })

  test('in a way that does not exist is refused', async () => {
    expect((await fetch(url({ resultSourceMap: 'yes' }))).status).toBe(400)
    const broken = reader.fetch('*[', {}, { resultSourceMap: true })
    expect(await refusal(broken)).toMatchObject({ statusCode: 400 })
  })

  test('works for a posted query', async () => {
    const padding = `// ${'long '.repeat(4000)}\n`
    const { resultSourceMap } = await reader.fetch<unknown>(
      `${padding}${QUERY}`,
      {},
      { resultSourceMap: true, filterResponse: false },
    )
    expect(resultSourceMap?.paths).toEqual(["$['title']", "$['body']"])
  })

  test('paths tell items by index or by key', async () => {
    const ask = async (resultSourceMap: true | 'withKeyArraySelector') => {
      const query = '*[_id == "siteSettings"][0].nav[1].target._ref'
      const answer = await reader.fetch<unknown>(query, {}, { resultSourceMap, filterResponse: false })
      return answer.resultSourceMap?.paths
    }
    const { nav: items } = z
      .object({ nav: z.array(z.object({ _key: z.string() })) })
      .parse(stored.get('siteSettings'))
    expect(await ask(true)).toEqual(["$['nav'][1]['target']['_ref']"])
    expect(await ask('withKeyArraySelector')).toEqual([
      `$['nav'][?(@._key=='${items[1]?._key}')]['target']['_ref']`,
    ])
  })
})

describe('limits', () => {
  test('the map counts towards the size of an answer; past the deadline there is neither', async () => {
    const small = await startLake({ config: { limits: { queryOutputBytes: 2000, queryMs: 300 } } })
    const client = small.client({ role: 'editor' })
    const transaction = client.transaction()
    times(20, (index) => transaction.create({ _id: `n${index}`, _type: 'note', n: index }))
    await transaction.commit()
    const ask = (query: string) => client.fetch<unknown>(query, {}, { resultSourceMap: true })
    expect(await client.fetch('*[].n')).toHaveLength(20)
    expect(await refusal(ask('*[].n'))).toMatchObject({ statusCode: 413 })
    expect(await refusal(ask('*{"a": *{"b": *{"c": *{"d": *{"e": n}}}}}'))).toMatchObject({ statusCode: 504 })
    expect(await ask('*[0..1].n')).toEqual([0, 1])
    await small.close()
  })
})

describe('marks', () => {
  test('of a title lead to the draft that it stands in', async () => {
    const stega = { enabled: true, studioUrl: '/studio' }
    const draft = [...stored.keys()].find((id) => id.startsWith('drafts.article-')) ?? ''
    const params = { slug: toPublished(draft), asOf: '2030-01-01T00:00:00Z' }
    const title = z.object({ title: z.string() })
    const options = { perspective: ['drafts'], stega }
    const marked = title.parse(await reader.fetch<unknown>(queries.article.groq, params, options))

    const plain = { title: stored.get(draft)?.['title'] }
    const source = { type: 'documentValue' as const, document: 0, path: 0 }
    const expected = stegaEncodeSourceMap(
      plain,
      {
        documents: [{ _id: draft, _type: 'article' }],
        paths: ["$['title']"],
        mappings: { "$['title']": { type: 'value', source } },
      },
      stega,
    )
    expect(marked.title).not.toBe(plain.title)
    expect(marked.title).toBe(expected.title)
  })
})
