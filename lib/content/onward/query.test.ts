import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeArticle, toReference } from '../../../tests/fixtures/documents.ts'
import { startPublication, type Publication } from '../../../tests/fixtures/start-publication.ts'
import { articleQuery } from '../article/query.ts'
import { sectionListingQuery } from '../listing/query.ts'
import { runQuery } from '../run-query.ts'
import { onTopicsQuery, onwardQuery } from './query.ts'

let publication: Publication

const policy = { section: toReference('policy'), category: toReference('export-rules') }
const toTags = (...ids: string[]) => ids.map((id) => toReference(id, id))
const day = (day: number, more: object = {}) => ({
  publishedAt: `2026-01-${String(day).padStart(2, '0')}T08:00:00Z`,
  ...more,
})

beforeAll(async () => {
  publication = await startPublication()
  const { put, asset } = publication
  await put(
    makeArticle('first', asset, day(11)),
    makeArticle('second-a', asset, day(12)),
    makeArticle('second-b', asset, day(12)),
    makeArticle('third', asset, day(13)),
    makeArticle('embargoed', asset, { tags: toTags('asml'), publishedAt: '2999-01-01T00:00:00Z' }),
    makeArticle('all-topics', asset, day(1, { ...policy, tags: toTags('asml', 'china', 'nvidia') })),
    makeArticle('one-topic', asset, day(3, { ...policy, tags: toTags('china') })),
    makeArticle('two-topics', asset, day(2, { ...policy, tags: toTags('china', 'asml') })),
    makeArticle('other-topic', asset, day(4, { ...policy, tags: toTags('nvidia') })),
    makeArticle('about', asset, day(5, { ...policy, tags: toTags('asml', 'china') })),
    makeArticle('later', asset, day(6, policy)),
  )
})

afterAll(() => publication.close())

async function getNear(slug: string) {
  const { data: article } = await runQuery(publication.reader, articleQuery, { slug })
  if (!article) throw new Error(`No article ${slug}`)
  const { _id: id, publishedAt, tags } = article
  const [section, category] = [article.section._id, article.category._id]
  const topics = tags.map((tag) => tag._id)
  const near = await runQuery(publication.reader, onwardQuery, { id, publishedAt, section, category })
  const { data: onTopics } = await runQuery(publication.reader, onTopicsQuery, { id, topics })
  return { ...near.data, onTopics }
}

const toSlugs = (stories: { slug: string }[]) => stories.map(({ slug }) => slug)

describe('onward queries', () => {
  it('walks the section’s list from end to end, also through stories of one moment', async () => {
    const range = { id: 'chips', start: 0, end: 10 }
    const { data } = await runQuery(publication.reader, sectionListingQuery, range)
    const slugs = toSlugs(data.items)
    expect(slugs).toEqual(['third', 'second-a', 'second-b', 'first'])
    const near = await Promise.all(slugs.map(getNear))
    expect(near.map(({ newer }) => newer?.slug ?? null)).toEqual([null, ...slugs.slice(0, -1)])
    expect(near.map(({ older }) => older?.slug ?? null)).toEqual([...slugs.slice(1), null])
  })

  it('finds what shares most topics, each story once, then what is newer', async () => {
    const { onTopics } = await getNear('about')
    expect(toSlugs(onTopics)).toEqual(['two-topics', 'all-topics', 'one-topic'])
  })

  it('finds what came before in section and category, the nearest first, then what came after', async () => {
    const { inSection, inCategory } = await getNear('about')
    expect(toSlugs(inSection)).toEqual(['one-topic', 'two-topics', 'all-topics', 'later'])
    expect(toSlugs(inCategory)).toEqual(['other-topic', 'one-topic', 'two-topics', 'all-topics', 'later'])
  })

  it('looks at nothing that came after where enough came before', async () => {
    const { put, asset } = publication
    const early = Array.from({ length: 9 }, (_, index) =>
      makeArticle(`early-${index}`, asset, { publishedAt: `2025-12-0${index + 1}T08:00:00Z` }),
    )
    await put(...early)
    const { inSection, inCategory } = await getNear('first')
    expect(toSlugs(inCategory)).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((index) => `early-${index}`))
    expect(toSlugs(inSection)).toEqual(toSlugs(inCategory).slice(1))
  })
})
