import { describe, expect, it } from '@jest/globals'
import { toView } from '../query/overlay.ts'
import { runQuery } from '../query/run-query.ts'
import { toCheapFilter } from './cheap-filter.ts'

const identity = 'u1'
const params = { ids: ['a', 'drafts.a', 'versions.r1.a'], type: 'article', id: 'a', n: 3 }
const toFilter = (query: string) => ({ dataset: 'production', query, params, identity })
const common = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }

const documents = [
  { _id: 'a', _type: 'article', title: 'A', views: 3, section: { _ref: 's1' }, tags: ['x', 'y'] },
  { _id: 'drafts.a', _type: 'article', views: 30, live: true, section: null },
  { _id: 'versions.r1.a', _type: 'article', owner: 'u1', publishedAt: '2026-02-01T00:00:00Z' },
  { _id: 'versions.r1.b', _type: 'author', name: null, views: '3' },
  { _id: '_.releases.r1', _type: 'system.release', state: 'active', metadata: { title: 'A' } },
].map((document) => ({ ...common, ...document }))

/** As Studio asks, and what else is as cheap. */
const CHEAP = [
  '*',
  '*[_id in $ids]',
  '*[_type == $type]',
  '*[_type in ["article", "liveUpdate"] && section._ref == "s1"]',
  '*[_type == "article" && !(_id in path("versions.**"))]',
  '*[_id in path("drafts.**") || _id in path("versions.*.a")]',
  '*[sanity::versionOf($id)]',
  '*[sanity::partOfRelease("r1")]',
  '*[_type == "system.release" && (state == "active" || state == "scheduled")]',
  '*[defined(live) && live]',
  '*[!defined(title) && views > $n]',
  '*[views in 1..3]',
  '*["x" in tags]',
  '*[owner == identity()]',
  '*[publishedAt >= "2026-01-15" && publishedAt < "2026-03-01"]',
  '*[@.metadata.title == "A" && null != state]',
  '*[missing.deeply.so == null]',
]

/** Whatever could take long, or asks for more than one document. */
const DEAR = [
  '*[title match "a*a*b"]',
  '*[count(*[_id == ^._id]) > 0]',
  '*[references($id)]',
  '*[section->title == "A"]',
  '*[count(tags) > 1]',
  '*[_type == "article"][0]',
  '*[_type == "article"]{_id}',
  '*[_type == "article"] | order(_id)',
  '*[title in path("**.a.**")]',
  '*[_id in path(title)]',
  '*[_id in path("**.a.**.b.**.c.**")]',
  '*[string::split(title, "") == null]',
  '*[[@, _id] match text::query("a")]',
  '*[title + title == "AA"]',
  '*[_createdAt < now()]',
  '*[tags[].x == 1]',
  'true',
  `*[_id in ["${'x'.repeat(1000)}"]]`,
]

async function isFound(query: string, document: (typeof documents)[number]): Promise<boolean> {
  const request = {
    ...toFilter(query),
    perspective: 'raw',
    includeDotted: true,
    timestamp: common._createdAt,
  } as const
  const { json } = await runQuery(request, toView([document]), { projectId: 'dateline', outputBytes: 1e6 })
  const result: unknown = JSON.parse(json)
  return Array.isArray(result) && result.length > 0
}

describe('cheap filters', () => {
  it.each(CHEAP)('%s finds what the evaluator finds', async (query) => {
    const cheap = toCheapFilter(toFilter(query))
    expect(cheap).not.toBeNull()
    for (const document of documents) expect(cheap?.(document)).toBe(await isFound(query, document))
  })

  it('tell the documents apart', () => {
    const answers = CHEAP.map((query) =>
      documents.map((document) => toCheapFilter(toFilter(query))?.(document)),
    )
    expect(answers.flat()).toContain(true)
    expect(answers.flat()).toContain(false)
  })

  it.each(DEAR)('%s is left to the workers', (query) => {
    expect(toCheapFilter(toFilter(query))).toBeNull()
  })

  it.each(['*[', '*[_id == $unknown]'])('%s is refused as the evaluator does', (query) => {
    expect(() => toCheapFilter(toFilter(query))).toThrow(expect.objectContaining({ type: 'queryParseError' }))
  })
})
