import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { contentIndexes } from '../../lib/content/indexes.ts'
import { queries, type QueryName, type QueryParams } from '../../lib/content/queries.ts'
import { startLake, type StartedLake } from '../setup/start-lake.ts'

const range = { start: 0, end: 12 }
const slug = { slug: 'a' }
const id = { id: 'a' }
const search = { section: '', author: '', from: '', until: '', newest: false }
const toTerms = (...terms: string[]) => terms.map((term) => ({ words: term.split(' '), names: [] }))

/** What each query is asked for, in every way that may be planned differently. */
const asked: { [Name in QueryName]: QueryParams<Name>[] } = {
  article: [slug],
  'shared-article': [id],
  'newest-slugs': [{ count: 60 }],
  author: [slug],
  authors: [{}],
  category: [slug],
  categories: [{}],
  'feed-site': [{}],
  'feed-section': [id],
  'feed-author': [id],
  'feed-revisions': [{ id: null }, id],
  corrections: [range],
  home: [{}],
  'listing-all': [range],
  'listing-section': [{ ...id, ...range }],
  'listing-category': [{ ...id, ...range }],
  'listing-author': [{ ...id, ...range }],
  'listing-tag': [{ ...id, ...range }],
  'live-updates': [{ ...slug, ...range }],
  'live-update-ids': [slug],
  onward: [{ ...id, section: 's', category: 'c', publishedAt: '2026-01-10T08:00:00Z' }],
  'on-topics': [{ ...id, topics: ['b', 'c'] }],
  page: [slug],
  'page-slugs': [{}],
  redirect: [{ paths: ['/news/a'], types: ['article'], slug: 'a' }],
  retraction: [{ path: '/news/a' }],
  'search-hits': [
    { ...search, terms: toTerms('wafer', 'the fab') },
    { ...search, terms: [{ words: ['asml'], names: ['tag-asml'] }] },
    { ...search, terms: toTerms('review'), newest: true },
    {
      ...search,
      terms: toTerms('wafer'),
      section: 's',
      author: 'a',
      from: '2026-01-01',
      until: '2026-02-01',
    },
  ],
  'search-names': [{}],
  'search-stories': [{ ids: ['a', 'b'] }],
  'search-suggestions': [
    { begun: 'waf*', recent: false },
    { begun: '20*', recent: true },
  ],
  'search-vocabulary': [{}],
  section: [slug],
  sections: [{}],
  settings: [{}],
  'sitemap-count': [{}],
  'sitemap-stories': [{ start: 0, end: 1_000 }],
  'sitemap-pages': [{ types: ['section', 'category', 'tag', 'author', 'page'] }],
  'sitemap-newest': [{ end: 36 }],
  'sitemap-news': [{}],
  'share-picture': [slug],
  tag: [slug],
  tags: [{}],
}

const explanationSchema = z.object({
  access: z.string(),
  index: z.string().default(''),
  where: z.array(z.string()).default([]),
  texts: z.array(z.string()).default([]),
  parts: z.array(z.object({ access: z.string() })).default([]),
  reads: z.string(),
})

type Explanation = z.output<typeof explanationSchema>

/** Types of which there are few documents, however many stories there are. */
const FEW = /^_type (==|in) .*"(section|category|tag|author|page)"/

const isUnbounded = ({ access, index, where, texts, parts, reads }: Explanation): boolean => {
  if (access === 'scan') return true
  if (access === 'union') return parts.some((part) => part.access === 'scan')
  if (access !== 'index' || /^(window|count)/.test(reads)) return false
  const isNarrow = where.some((condition) => !condition.startsWith('_type') && / (==|in) /.test(condition))
  const isOfFew = where.some((condition) => FEW.test(condition))
  return (
    !isNarrow && !isOfFew && texts.length === 0 && !index.startsWith('article(slug.current, corrections)')
  )
}

let lake: StartedLake
let token: string

beforeAll(async () => {
  lake = await startLake({ config: { indexes: contentIndexes } })
  token = lake.token('administrator')
})

afterAll(() => lake.close())

async function explain(query: string, params: object): Promise<Explanation[]> {
  const address = `${lake.url}/v2025-02-19/data/query/production?explain=true&perspective=published`
  const response = await fetch(address, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, params }),
  })
  return z.object({ result: z.array(explanationSchema) }).parse(await response.json()).result
}

describe.each([
  ['for readers', null],
  ['in previews', '2999-01-01T00:00:00Z'],
])('the publication’s queries, %s', (_, asOf) => {
  it.each(Object.entries(asked))('%s: reads no more of an archive than it shows', async (name, all) => {
    const query = Object.values(queries).find((known) => known.name === name)
    expect(query).toBeDefined()
    for (const params of all) {
      const parsed = query?.params.parse(params) ?? {}
      const plans = await explain(query?.groq ?? '', { ...parsed, asOf })
      expect(plans.length).toBeGreaterThan(0)
      expect(plans.filter(isUnbounded)).toEqual([])
    }
  })
})
