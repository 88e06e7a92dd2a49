import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let client: SanityClient

const ref = (_ref: string) => ({ _type: 'reference', _ref })

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'editor' })
  await client
    .transaction()
    .create({ _id: 'a1', _type: 'author', name: 'Mei Tan' })
    .create({ _id: 'n1', _type: 'note', title: 'Beijing approves chips', n: 1, author: ref('a1') })
    .create({ _id: 'n2', _type: 'note', title: 'London follows', n: 2, author: ref('a1') })
    .create({ _id: 'drafts.n1', _type: 'note', title: 'Draft title', n: 10, author: ref('a1') })
    .create({ _id: 'drafts.n3', _type: 'note', title: 'Only a draft', n: 3 })
    .create({ _id: 'versions.r1.n1', _type: 'note', title: 'Release title', n: 100 })
    .create({ _id: 'versions.r1.n4', _type: 'note', title: 'Only in the release', n: 4 })
    .commit()
})
afterAll(() => lake.close())

describe('answers', () => {
  test('result, query, ms and sync tags, also when asked by POST', async () => {
    const query = '*[_type == $type] | order(n) {n}'
    const answer = await client.fetch(query, { type: 'note' }, { filterResponse: false })
    expect(answer).toEqual({
      result: [{ n: 1 }, { n: 2 }],
      query,
      ms: expect.any(Number),
      syncTags: expect.arrayContaining([expect.stringMatching(/^s1:/)]),
    })
    const long = `${query}${' '.repeat(12_000)}`
    expect(await client.fetch(long, { type: 'note' })).toEqual([{ n: 1 }, { n: 2 }])
    const bare = await client.fetch('1', {}, { filterResponse: false, returnQuery: false })
    expect(bare).not.toHaveProperty('query')
  })

  test('joins, references, counts, null for nothing', async () => {
    expect(await client.fetch('*[_id == "n1"][0]{title, "by": author->name}')).toEqual({
      title: 'Beijing approves chips',
      by: 'Mei Tan',
    })
    expect(await client.fetch('count(*[references($id)])', { id: 'a1' })).toBe(2)
    expect(await client.fetch('*[_id == "nobody"][0]')).toBeNull()
    expect(await client.fetch('documents::get(*[_id == "n1"][0].author).name')).toBe('Mei Tan')
  })

  test('what was written a moment ago', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      await client.createOrReplace({ _id: 'fresh', _type: 'counter', n })
      expect(await client.fetch('*[_id == "fresh"][0].n')).toBe(n)
    }
    await client.delete('fresh')
    expect(await client.fetch('*[_id == "fresh"][0]')).toBeNull()
  })
})

describe('perspectives', () => {
  const titles = (perspective: 'raw' | 'published' | 'drafts' | 'previewDrafts' | string[], asked = client) =>
    asked.fetch<string[]>('*[_type == "note"] | order(_id) [].title', {}, { perspective })

  test('published, raw, drafts and releases', async () => {
    expect(await titles('published')).toEqual(['Beijing approves chips', 'London follows'])
    expect(await titles('raw')).toHaveLength(6)
    expect(await titles('drafts')).toEqual(['Draft title', 'London follows', 'Only a draft'])
    expect(await titles(['r1', 'drafts'])).toEqual([
      'Release title',
      'London follows',
      'Only a draft',
      'Only in the release',
    ])
    expect(await titles(['r1'])).toEqual(['Release title', 'London follows', 'Only in the release'])
  })

  test('an overlay shows published ids, and where each document comes from', async () => {
    const query = '*[_type == "note"] | order(_id) {_id, _originalId}'
    expect(await client.fetch(query, {}, { perspective: 'drafts' })).toEqual([
      { _id: 'n1', _originalId: 'drafts.n1' },
      { _id: 'n2', _originalId: 'n2' },
      { _id: 'n3', _originalId: 'drafts.n3' },
    ])
  })

  test('raw before 2025-02-19, published from then on', async () => {
    const count = (apiVersion: string) =>
      lake.client({ role: 'viewer', apiVersion }).fetch('count(*[_type == "note"])')
    expect(await Promise.all(['1', '2025-02-18', '2025-02-19', 'X'].map(count))).toEqual([6, 6, 2, 2])
  })

  test.each(['raw,drafts', 'no such', 'drafts,drafts', ''])('%p is refused', async (perspective) => {
    const url = `${lake.url}/v2025-02-19/data/query/production?query=1&perspective=${perspective}`
    expect((await fetch(url)).status).toBe(400)
  })

  test('without a token every perspective is the published one', async () => {
    for (const perspective of ['raw', 'drafts', 'published'] as const)
      expect(await titles(perspective, lake.client())).toEqual(['Beijing approves chips', 'London follows'])
  })
})

describe('mistakes', () => {
  const body = async (query: string) => {
    const url = `${lake.url}/v2025-02-19/data/query/production?${new URLSearchParams({ query })}`
    const response = await fetch(url)
    return { status: response.status, body: await response.json() }
  }

  test('a parse error has its place', async () => {
    const query = '*[_type == "a"'
    expect(await body(query)).toEqual({
      status: 400,
      body: {
        error: { type: 'queryParseError', description: expect.any(String), query, start: 13, end: 14 },
      },
    })
    expect((await refusal(client.fetch('*[_type ==]'))).message).toContain('GROQ query parse error')
  })

  test('an undefined parameter is one, but not a parameter of a function', async () => {
    expect(await body('*[n == $missing]')).toMatchObject({
      status: 400,
      body: { error: { description: 'param $missing referenced, but not provided', start: 7, end: 15 } },
    })
    const custom = 'fn a::twice($doc) = $doc{"m": n * 2}; *[_id == "n2"]{...a::twice(@)}'
    expect(await body(custom)).toMatchObject({ status: 200, body: { result: [{ m: 4 }] } })
  })

  test('what is not supported says so', async () => {
    expect(await body('media::aspect(1, "a")')).toMatchObject({
      status: 400,
      body: { error: { description: 'This lake does not support media::aspect() yet' } },
    })
    expect(await body('delta::operation()')).toMatchObject({
      status: 400,
      body: { error: { description: 'delta::operation() works in webhooks only' } },
    })
    const unknown = await fetch(`${lake.url}/v1/data/query/production?query=1&dance=true`)
    expect(unknown.status).toBe(400)
    expect(await unknown.json()).toMatchObject({ message: expect.stringContaining('"dance"') })
  })

  test('administrators have it explained how a query is read, others are refused', async () => {
    const query = '{"one": *[_type == "article" && slug.current == $slug][0], "two": *[n + 1 == 2]}'
    const address = `${lake.url}/v1/data/query/production?explain=true&query=${encodeURIComponent(query)}&$slug="a"`
    const explain = (role: 'administrator' | 'editor') =>
      fetch(address, { headers: { authorization: `Bearer ${lake.token(role)}` } })
    const { result } = z.object({ result: z.unknown() }).parse(await (await explain('administrator')).json())
    expect(result).toEqual([
      {
        access: 'index',
        index: '*(slug.current): _type, slug.current',
        where: ['_type == "article"', 'slug.current == $slug'],
        reads: 'window 0...1',
      },
      { access: 'scan', reads: 'all' },
    ])
    expect((await explain('editor')).status).toBe(403)
    expect((await fetch(address)).status).toBe(403)
  })

  test('no query, a parameter that is not JSON, no such dataset', async () => {
    const status = async (path: string) => (await fetch(`${lake.url}/v1/data/query/${path}`)).status
    expect(await status('production')).toBe(400)
    expect(await status('production?query=1&$a=text')).toBe(400)
    expect(await status('elsewhere?query=1')).toBe(404)
  })
})

describe('text::query', () => {
  const search = (q: string, query = '*[[@, _id] match text::query($q)]._id') => client.fetch(query, { q })

  test('searches whole documents and ids', async () => {
    expect(await search('beijing')).toEqual(['n1'])
    expect(await search('chip*')).toEqual(['n1'])
    expect(await search('follow* -beijing')).toEqual(['n2'])
    expect(await search('n2')).toEqual(['n2'])
    expect(await search('"approves chips"')).toEqual(['n1'])
  })

  test('searches a field, an expression, and by its former name', async () => {
    expect(await search('london', '*[title match text::query($q)]._id')).toEqual(['n2'])
    expect(await search('tan', '*[title match text::query($q)]._id')).toEqual([])
    expect(await search('mei', '*[author->name match text::query($q)] | order(_id) [0]._id')).toBe('n1')
    expect(await search('london', '*[@ match text::matchQuery($q)]._id')).toEqual(['n2'])
    expect(await client.fetch('"text::matchQuery"')).toBe('text::matchQuery')
  })

  test('scores as Studio asks for it', async () => {
    const query = `*[_type == "note" && ([@, _id] match text::query($q) || references($q))]
      | score(boost(_type in ["note"] && title match text::query($q), 5), [@, _id] match text::query($q))
      {_id, _score}`
    expect(await search('beijing', query)).toEqual([{ _id: 'n1', _score: expect.any(Number) }])
  })

  test('in drafts it searches the draft', async () => {
    const inDrafts = (q: string) =>
      client.fetch('*[[@, _id] match text::query($q)]._id', { q }, { perspective: 'drafts' })
    expect(await inDrafts('draft title')).toEqual(['n1'])
    expect(await inDrafts('beijing')).toEqual([])
  })
})
