import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'editor', perspective: 'raw' })
})
afterAll(() => lake.close())

describe('create', () => {
  test('stamps revision and times, and answers the document', async () => {
    const doc = await client.create({ _id: 'c1', _type: 'note', title: 'One' })
    expect(doc).toEqual({
      _id: 'c1',
      _type: 'note',
      title: 'One',
      _rev: expect.any(String),
      _createdAt: expect.stringMatching(/Z$/),
      _updatedAt: doc._createdAt,
    })
    expect(await client.getDocument('c1')).toEqual(doc)
  })

  test('makes an id when there is none, or only a prefix', async () => {
    const plain = await client.create({ _type: 'note' })
    const draft = await client.create({ _id: 'drafts.', _type: 'note' })
    expect(plain._id).toMatch(/^[0-9a-f-]{36}$/)
    expect(draft._id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
  })

  test('refuses an id in use', async () => {
    await client.create({ _id: 'c2', _type: 'note' })
    expect(await refusal(client.create({ _id: 'c2', _type: 'note' }))).toMatchObject({
      statusCode: 409,
      type: 'documentAlreadyExistsError',
      description: 'Document by ID "c2" already exists',
    })
  })

  test('createIfNotExists leaves the first, createOrReplace takes the last', async () => {
    await client.createIfNotExists({ _id: 'c3', _type: 'note', n: 1 })
    await client.createIfNotExists({ _id: 'c3', _type: 'note', n: 2 })
    expect(await client.getDocument('c3')).toMatchObject({ n: 1 })
    await client.createOrReplace({ _id: 'c3', _type: 'note', m: 3 })
    const replaced = await client.getDocument('c3')
    expect(replaced).toMatchObject({ m: 3 })
    expect(replaced).not.toHaveProperty('n')
  })

  test('keeps a valid _createdAt, as an import sends it', async () => {
    const _createdAt = '2020-01-02T03:04:05Z'
    expect(await client.create({ _type: 'note', _createdAt })).toMatchObject({ _createdAt })
    const wrong = await client.create({ _type: 'note', _createdAt: 'yesterday' })
    expect(wrong._createdAt).toBe(wrong._updatedAt)
  })

  test.each(['-a', '.a', 'a b', 'ä', 'a'.repeat(129), 'a/b'])('refuses the id %p', async (_id) => {
    expect(await refusal(client.create({ _id, _type: 'note' }))).toMatchObject({
      statusCode: 400,
      type: 'documentError',
    })
  })
})

describe('patch', () => {
  const make = (fields: object) => client.create({ _type: 'note', ...fields })

  test('every operation', async () => {
    const { _id } = await make({
      n: 1,
      m: 5,
      title: 'Grüße',
      gone: true,
      tags: [
        { _key: 'a', v: 1 },
        { _key: 'b', v: 2 },
      ],
    })
    const patched = await client
      .patch(_id)
      .setIfMissing({ n: 9, extra: {} })
      .set({ 'extra.deep.er': 'x', 'tags[_key=="b"].v': 20 })
      .unset(['gone'])
      .inc({ n: 2 })
      .dec({ m: 1 })
      .insert('after', 'tags[_key=="a"]', [{ _key: 'c' }])
      .commit()
    expect(patched).toMatchObject({ n: 3, m: 4, extra: { deep: { er: 'x' } } })
    expect(patched).not.toHaveProperty('gone')
    expect(patched['tags']).toEqual([{ _key: 'a', v: 1 }, { _key: 'c' }, { _key: 'b', v: 20 }])
  })

  test('diffMatchPatch counts in UTF-8 bytes', async () => {
    const [umlauts, words] = ['ü'.repeat(12), (count: number) => 'ab '.repeat(count)]
    const { _id } = await make({ title: umlauts + words(30) })
    const eleventh = '@@ -39,33 +39,33 @@\n  ab ab ab ab ab \n-a\n+c\n b ab ab ab ab ab\n'
    const patched = await client.patch(_id).diffMatchPatch({ title: eleventh }).commit()
    expect(patched['title']).toBe(`${umlauts}${words(10)}cb ${words(19)}`)
  })

  test('a stale ifRevisionID is refused with both revisions', async () => {
    const { _id, _rev } = await make({ n: 1 })
    await client.patch(_id).ifRevisionId(_rev).inc({ n: 1 }).commit()
    expect(await refusal(client.patch(_id).ifRevisionId(_rev).inc({ n: 1 }).commit())).toMatchObject({
      statusCode: 409,
      type: 'documentRevisionIDDoesNotMatchError',
      expectedRevisionID: _rev,
      currentRevisionID: expect.any(String),
    })
    expect(await client.getDocument(_id)).toMatchObject({ n: 2 })
  })

  test('of a missing document', async () => {
    expect(await refusal(client.patch('nobody').set({ a: 1 }).commit())).toMatchObject({
      statusCode: 409,
      type: 'documentNotFoundError',
    })
  })

  test.each([
    ['inc of a string', { inc: { title: 1 } }, /Cannot increment "title".*holds a string/],
    ['diff of a number', { diffMatchPatch: { n: '@@ -0,0 +1,1 @@\n+a\n' } }, /it holds a number/],
    ['diff of nothing', { diffMatchPatch: { none: '@@ -0,0 +1,1 @@\n+a\n' } }, /it has no such value/],
    ['insert into a string', { insert: { after: 'title[-1]', items: [1] } }, /it holds a string/],
    ['insert at a field', { insert: { after: 'tags', items: [1] } }, /an insert points at array items/],
    ['a malformed path', { set: { 'tags[': 1 } }, /it is not a JSONMatch path/],
    ['trailing text in a path', { set: { 'title garbage': 1 } }, /it is not a JSONMatch path/],
    ['a prototype path', { set: { '__proto__.polluted': 1 } }, /prototype/],
    ['another id', { set: { _id: 'other' } }, /"_id" is immutable/],
    ['no type', { unset: ['_type'] }, /"_type" is immutable/],
  ])('refuses %s', async (_, operations, expected) => {
    const before = await make({ title: 'x', n: 1, tags: ['a'] })
    const refused = await refusal(client.patch(before._id, operations).commit())
    expect(refused.statusCode).toBe(400)
    expect(refused.message).toMatch(expected)
    expect(await client.getDocument(before._id)).toEqual(before)
  })

  test('cannot write what the lake owns', async () => {
    const before = await make({})
    const after = await client
      .patch(before._id)
      .set({ _rev: 'mine', _createdAt: '1999-01-01T00:00:00Z' })
      .commit()
    expect(after._rev).not.toBe('mine')
    expect(after._createdAt).toBe(before._createdAt)
  })

  test('a replacement that matches nothing changes nothing', async () => {
    const { _id } = await make({ tags: ['a', 'b'] })
    const after = await client.patch(_id).insert('replace', 'tags[9]', ['c']).commit()
    expect(after['tags']).toEqual(['a', 'b'])
  })
})

describe('by query', () => {
  test('patches and deletes what it finds', async () => {
    for (const n of [1, 2, 3]) await client.create({ _id: `q${n}`, _type: 'queried', n })
    await client
      .patch({ query: '*[_type == "queried" && n > $least]', params: { least: 1 } })
      .set({ big: true })
      .commit()
    expect(await client.fetch('*[_type == "queried" && big]._id')).toEqual(['q2', 'q3'])
    await client.delete({ query: '*[_type == "queried" && big]' })
    expect(await client.fetch('*[_type == "queried"]._id')).toEqual(['q1'])
  })

  test('says what is wrong with a query that finds no documents', async () => {
    expect(await refusal(client.delete({ query: '[1, 2]' }))).toMatchObject({ statusCode: 400 })
  })
})

describe('transactions', () => {
  test('are all or nothing, and name the mutation that failed', async () => {
    const refused = await client
      .transaction()
      .create({ _id: 't1', _type: 'note' })
      .patch('t-missing', { set: { a: 1 } })
      .commit()
      .catch((error: { details: unknown }) => error.details)
    expect(refused).toMatchObject({
      type: 'mutationError',
      items: [{ index: 1, error: { id: 't-missing' } }],
    })
    expect(await client.getDocument('t1')).toBeUndefined()
  })

  test('a transaction id becomes the revision, once', async () => {
    const write = (_id: string) =>
      client.mutate([{ create: { _id, _type: 'note' } }], { transactionId: 'my-txn' })
    await write('t2')
    expect(await client.getDocument('t2')).toMatchObject({ _rev: 'my-txn' })
    expect(await refusal(write('t3'))).toMatchObject({
      statusCode: 409,
      message: expect.stringContaining('already exists'),
    })
    expect(await client.getDocument('t3')).toBeUndefined()
  })

  test('dryRun answers and writes nothing', async () => {
    const answer = await client.create({ _id: 't4', _type: 'note' }, { dryRun: true })
    expect(answer).toMatchObject({ _id: 't4' })
    expect(await client.getDocument('t4')).toBeUndefined()
  })

  test('options: ids only, generated array keys', async () => {
    const ids = await client.create({ _id: 't5', _type: 'note' }, { returnDocuments: false })
    expect(ids).toMatchObject({
      documentId: 't5',
      transactionId: expect.any(String),
      results: [{ operation: 'create' }],
    })
    const keyed = await client.create(
      { _type: 'note', list: [{ a: [{ b: 1 }] }, 'text'] },
      { autoGenerateArrayKeys: true },
    )
    expect(keyed['list']).toEqual([
      { _key: expect.any(String), a: [{ _key: expect.any(String), b: 1 }] },
      'text',
    ])
  })

  test('refuses what it does not know', async () => {
    const post = (body: unknown, query = '') =>
      client.request<unknown>({ method: 'POST', url: `/data/mutate/production${query}`, body })
    expect(await refusal(post({ mutations: [{ merge: {} }] }))).toMatchObject({ statusCode: 400 })
    expect(await refusal(post({ mutations: [], extra: 1 }))).toMatchObject({ statusCode: 400 })
    expect(await refusal(post({ mutations: [] }, '?wait=true'))).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('"wait"'),
    })
  })
})

describe('references', () => {
  const ref = (_ref: string, extra = {}) => ({ _type: 'reference', _ref, ...extra })

  test('strong ones need their target, weak ones do not', async () => {
    expect(await refusal(client.create({ _type: 'note', to: ref('nowhere') }))).toMatchObject({
      statusCode: 409,
      type: 'documentReferenceDoesNotExistError',
      referenceID: 'nowhere',
    })
    await client.create({ _type: 'note', to: ref('nowhere', { _weak: true }) })
  })

  test('are checked at the end of the transaction', async () => {
    await client
      .transaction()
      .create({ _id: 'r1', _type: 'note', to: ref('r2') })
      .create({ _id: 'r2', _type: 'note' })
      .commit()
    expect(await refusal(client.delete('r2'))).toMatchObject({
      statusCode: 409,
      type: 'documentHasExistingReferencesError',
      referencingIDs: ['r1'],
    })
    await client.transaction().delete('r2').delete('r1').commit()
    expect(await client.getDocuments(['r1', 'r2'])).toEqual([null, null])
  })
})

test('many mutations by query at once all get through, one after another', async () => {
  await client.create({ _id: 'counter', _type: 'counter', n: 0 })
  const increment = () =>
    client.patch({ query: '*[_type == "counter"]' }).inc({ n: 1 }).commit({ returnDocuments: false })
  await Promise.all(Array.from({ length: 15 }, increment))
  expect(await client.getDocument('counter')).toMatchObject({ n: 15 })
})
