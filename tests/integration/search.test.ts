import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { queries } from '../../lib/content/queries.ts'
import { runQuery } from '../../lib/content/run-query.ts'
import type { Ask } from '../../lib/content/ask.ts'
import { runSearch } from '../../lib/content/search/run-search.ts'
import { runSuggest } from '../../lib/content/search/run-suggest.ts'
import type { Segment } from '../../lib/search/segments.ts'
import { parseSearch } from '../../lib/search/parse-search.ts'
import { words } from '../../lib/words/words.ts'
import { makeArticle, makeBlock, toReference, type StoredDocument } from '../fixtures/documents.ts'
import { startPublication, type Publication } from '../fixtures/start-publication.ts'

const stopWords = new Set(words.search.stopWords.split(' '))

let publication: Publication

const ask: Ask = async (name, params) => (await runQuery(publication.reader, queries[name], params)).data

const search = (q: string, parameters: Record<string, string> = {}) =>
  runSearch(ask, parseSearch({ q, ...parameters }), stopWords)

const toSlugs = ({ found }: Awaited<ReturnType<typeof search>>) => found.map(({ story }) => story.slug)
const toMarked = (segments: Segment[]) => segments.filter(({ hit }) => hit).map(({ text }) => text)
const toText = (segments: Segment[]) => segments.map(({ text }) => text).join('')

/** A story that nobody finds by what the fixtures write into every story. */
function story(id: string, title: string, day: number, more: Partial<StoredDocument> = {}) {
  return makeArticle(id, publication.asset, {
    title,
    standfirst: 'Nothing to see.',
    publishedAt: `2026-01-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    authors: [toReference('ben', 'b')],
    ...more,
  })
}

const link = { _type: 'link', _key: 'l', href: 'https://osmium.example/' }
const split = {
  _type: 'block',
  _key: 'split',
  style: 'normal',
  markDefs: [link],
  children: [
    { _type: 'span', _key: 'a', text: 'Officials spoke of “quantum', marks: [] },
    { _type: 'span', _key: 'b', text: ' supremacy”—again', marks: ['strong', 'l'] },
  ],
}

beforeAll(async () => {
  publication = await startPublication()
  const { put } = publication
  await put(
    {
      _id: 'tag-litho',
      _type: 'tag',
      title: 'Extreme lithography',
      slug: { _type: 'slug', current: 'litho' },
    },
    {
      ...story('x', 'x', 1),
      _id: 'ines',
      _type: 'author',
      name: 'Inès Talbrandt',
      role: 'Reporter',
      bio: 'x',
      picture: { _type: 'image', asset: toReference(publication.asset), alt: 'x' },
      slug: { _type: 'slug', current: 'ines' },
    },
  )
  await put(
    story('in-body', 'Older things', 9, { body: [makeBlock('A long way in, graphene appears once.')] }),
    story('in-standfirst', 'Other things', 8, { standfirst: 'Why graphene matters.' }),
    story('in-title', 'Graphene arrives', 2),
    story('both-old', 'Cobalt and graphene', 3, {
      section: toReference('policy'),
      category: toReference('export-rules'),
    }),
    story('both-new', 'Cobalt and graphene again', 4, {
      section: toReference('policy'),
      category: toReference('export-rules'),
    }),
    story('by-ines', 'A shift', 10, { authors: [toReference('ines', 'i')] }),
    story('on-litho', 'A machine', 11, { tags: [toReference('tag-litho', 't')] }),
    story('spans', 'Spoken', 12, { body: [split] }),
    story('zuerich', 'Zürich writes', 13),
    story('fact', 'Facts', 14, {
      body: [{ _type: 'factBox', _key: 'f', title: 'T', body: [makeBlock('Neodymium is rare.')] }],
    }),
    story('possessive', 'Nvidia’s results', 15),
    story('hebrew', 'שלום עולם', 16),
    story('future', 'Graphene embargoed', 17, { publishedAt: '2999-01-01T00:00:00Z' }),
    {
      ...story('x', 'Graphene canary in a draft', 18),
      _id: 'drafts.hidden',
      slug: { _type: 'slug', current: 'hidden' },
    },
  )
  await put(
    ...Array.from({ length: 30 }, (_, index) =>
      story(`bulk-${index}`, `Bulk ${index}`, 20, {
        body: [makeBlock('tantalum')],
        publishedAt: `2025-06-01T08:00:${String(index).padStart(2, '0')}Z`,
      }),
    ),
  )
})
afterAll(() => publication.close())

describe('ranking', () => {
  it('puts headlines before standfirsts before text, and the newer first of two alike', async () => {
    expect(toSlugs(await search('graphene'))).toEqual([
      'both-new',
      'both-old',
      'in-title',
      'in-standfirst',
      'in-body',
    ])
    expect(toSlugs(await search('cobalt graphene'))).toEqual(['both-new', 'both-old'])
  })

  it('or sorts by date', async () => {
    expect(toSlugs(await search('graphene', { sort: 'newest' }))).toEqual([
      'in-body',
      'in-standfirst',
      'both-new',
      'both-old',
      'in-title',
    ])
  })
})

describe('what is searched', () => {
  it.each([
    ['an author', 'talbrandt', ['by-ines']],
    ['an author and a word', 'inès shift', ['by-ines']],
    ['a topic', 'lithography', ['on-litho']],
    ['fact boxes', 'neodymium', ['fact']],
    ['words beside typographic quotes and dashes', 'quantum again', ['spans']],
    ['a phrase across marks', '"quantum supremacy"', ['spans']],
    ['no phrase that is not there', '"supremacy quantum"', []],
    ['curly quotation marks too', '“quantum supremacy”', ['spans']],
    ['a possessive', 'nvidia', ['possessive']],
    ['with a possessive', "nvidia's", ['possessive']],
    ['upper case', 'GRAPHENE ARRIVES', ['in-title']],
    ['other scripts', 'שלום', ['hebrew']],
    ['words, not parts of words', 'graph', []],
    ['sites that a story links to', 'osmium', ['spans']],
    ['no schemes of links', 'https', []],
    ['no years of publication', '2026', []],
    ['no names of marks', 'strong', []],
    ['no kinds', 'opinion', []],
    ['no embargoed story', 'embargoed', []],
    ['no draft', 'canary', []],
  ])('%s', async (_, q, slugs) => {
    expect(toSlugs(await search(q, { exact: '1' }))).toEqual(slugs)
  })

  it('leaves out words that say little, unless there are no others', async () => {
    expect(toSlugs(await search('why is the graphene in arrives'))).toEqual(['in-title'])
    expect((await search('the')).found).toEqual([])
  })

  it('says how many words were one too many', async () => {
    expect((await search('one two three four five six seven eight')).left).toBe(2)
  })
})

describe('filters', () => {
  it.each([
    [{ section: 'policy' }, ['both-new', 'both-old']],
    [{ author: 'ines' }, []],
    [{ from: '2026-01-08' }, ['in-standfirst', 'in-body']],
    [{ to: '2026-01-03' }, ['both-old', 'in-title']],
    [{ from: '2026-01-03', to: '2026-01-03' }, ['both-old']],
    [{ section: 'no-such-section' }, ['both-new', 'both-old', 'in-title', 'in-standfirst', 'in-body']],
    [{ from: 'yesterday" || true' }, ['both-new', 'both-old', 'in-title', 'in-standfirst', 'in-body']],
  ])('%j', async (filters, slugs) => {
    expect(toSlugs(await search('graphene', filters))).toEqual(slugs)
  })

  it('says what there is without them', async () => {
    expect((await search('graphene', { author: 'ines' })).elsewhere).toBe(5)
    expect((await search('graphene')).elsewhere).toBe(0)
  })

  it('offers sections and authors', async () => {
    const { sections, authors } = await search('')
    expect(sections.map(({ slug }) => slug)).toEqual(['chips', 'policy'])
    expect(authors.map(({ name }) => name)).toEqual(['Inès Talbrandt', 'ana', 'ben'])
  })
})

describe('pages', () => {
  it('show each story once, and know when they end', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => search('tantalum', { page: String(page) })))
    expect(pages.map(({ found }) => found.length)).toEqual([12, 12, 6, 0])
    expect(new Set(pages.flatMap(toSlugs)).size).toBe(30)
    expect(pages[0]).toMatchObject({ total: 30, pageCount: 3, hasMore: false })
  })
})

describe('what is shown', () => {
  it('marks the headline, and the part of the text that tells most', async () => {
    const [first] = (await search('graphene arrives')).found
    expect(toMarked(first?.title ?? [])).toEqual(['Graphene', 'arrives'])
    const { found } = await search('appears graphene')
    expect(toText(found[0]?.excerpt ?? [])).toBe('A long way in, graphene appears once.')
    expect(toMarked(found[0]?.excerpt ?? [])).toEqual(['graphene', 'appears'])
  })

  it('names the topic that was searched for, and pages of that name', async () => {
    const { found, pages } = await search('lithography')
    expect(found[0]?.topics).toEqual([
      { _id: 'tag-litho', title: 'Extreme lithography', slug: 'litho', href: '/topics/litho' },
    ])
    expect(pages.map(({ href }) => href)).toEqual(['/topics/litho'])
  })
})

describe('misspelled words', () => {
  it.each([
    ['graphnee', 'graphene', 'two letters in the wrong order'],
    ['grphene', 'graphene', 'a letter missing'],
    ['zurich', 'zürich', 'no diacritics'],
    ['talbrand', 'talbrandt', 'an author'],
    ['lithografy', 'lithography', 'a topic'],
  ])('%s: %s', async (typed, meant) => {
    const { correction, found } = await search(typed)
    expect(correction).toEqual({ text: meant, applied: true })
    expect(found.length).toBeGreaterThan(0)
  })

  it('are searched for as they are when asked to', async () => {
    expect(await search('grphene', { exact: '1' })).toMatchObject({ correction: null, total: 0 })
  })

  it('are no names of other things', async () => {
    expect((await search('h100')).correction).toBeNull()
    expect((await search('canari')).correction).toBeNull()
    expect((await search('xqzzyv')).correction).toBeNull()
  })
})

describe('hostile searches', () => {
  it.each([
    ['stars', '*a*a*a*a*a*a*a*a*b'],
    ['a star in quotes', '"*"*"'],
    ['one star', '*'],
    ['groq', '" || true || "'],
    ['a minus', '-graphene'],
    ['only signs', '!@#$%^&*()[]{}|\\/?<>:;,.~`'],
    ['emoji', '🚀🔥👩‍👩‍👧'],
    ['controls', '\u0000\u0007\u202egraphene\u2066'],
    ['half a character', '\ud800 \udfff'],
    ['markup', '<script>alert(1)</script>'],
    ['very long', 'graphene '.repeat(50_000)],
    ['one long word', 'a'.repeat(100_000)],
    ['many words', Array.from({ length: 5_000 }, (_, index) => `w${index}`).join(' ')],
    ['many quotes', '"'.repeat(10_000)],
    ['marks', 'e\u0301\u0301\u0301'.repeat(1_000)],
  ])('%s: harmless, and soon answered', async (_, q) => {
    const times: number[] = []
    for (let time = 0; time < 3; time += 1) {
      const start = performance.now()
      const { request } = await search(q)
      times.push(performance.now() - start)
      expect([...request.text].length).toBeLessThanOrEqual(120)
      expect(request.text).not.toMatch(/\p{Cc}|\p{Cs}/u)
    }
    expect(Math.min(...times)).toBeLessThan(100)
  })

  it('find no more than their words', async () => {
    expect((await search('*')).total).toBe(0)
    expect((await search('graph*')).total).toBe(0)
    expect((await search('-graphene')).total).toBe(5)
    expect((await search('" || true || "')).total).toBe(0)
  })
})

describe('suggestions', () => {
  it('go with what was typed so far', async () => {
    const toHrefs = async (typed: string) => (await runSuggest(ask, typed)).map(({ href }) => href)
    expect(await toHrefs('cobalt gra')).toEqual(['/news/both-new', '/news/both-old'])
    expect(await toHrefs('tal')).toEqual(['/authors/ines'])
    expect(await toHrefs('lith')).toEqual(['/topics/litho'])
    expect(await toHrefs('chi')).toEqual(['/topics/china', '/chips'])
    expect((await toHrefs('bulk')).length).toBe(5)
    expect(await toHrefs('embargoed')).toEqual([])
    expect(await toHrefs('canary')).toEqual([])
    expect(await toHrefs('*')).toEqual([])
  })
})
