import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import { parseLakeConfig } from '../../../lake/config.ts'
import type { Document } from '../../../lake/documents/document.ts'
import { indexDefinitionSchema } from '../../../lake/indexes/definition.ts'
import type { Perspective } from '../../../lake/query/evaluator.ts'
import { createWorkerEvaluator } from '../../../lake/query/worker-evaluator.ts'
import { openStore } from '../../../lake/store/store.ts'
import { evaluatePlainly } from '../../fixtures/plain-groq.ts'
import { makeDataDir } from '../../setup/start-lake.ts'

/** What random documents and queries would hardly ever come to. */

const NOW = '2026-01-15T12:00:00.000Z'
const LONG = 'a'.repeat(1024)

const VIEWERS: readonly { perspective: Perspective; includeDotted: boolean }[] = [
  { perspective: 'raw', includeDotted: true },
  { perspective: 'published', includeDotted: false },
  { perspective: ['r1', 'drafts'], includeDotted: true },
]

const fields = [
  { _id: 'long-z', kind: 'long', title: `${LONG}z` },
  { _id: 'long-y', kind: 'long', title: `${LONG}b` },
  { _id: 'long-x', kind: 'long', title: `${LONG}c` },
  { _id: 'short', kind: 'long', title: 'a' },
  { _id: 'empty', kind: '', labels: [''] },
  { _id: 'named', kind: 'other', title: 'kind', labels: [null, 'other'] },
  { _id: 'gone', kind: 'other', title: 'title', _system: { delete: true } },
  { _id: 'drafts.gone', kind: 'other', title: 'title', _system: { delete: true } },
  { _id: 'versions.r1.named', kind: 'other', _system: { delete: true } },
  { _id: 'nul', kind: 'a\u0000b', title: '\u{1f600}', n: 4 },
  { _id: 'end', kind: '\uffff', title: '\ud83d', n: -0 },
]
const documents: Document[] = fields
  .map((own) => ({ _type: 'article', _rev: 'r', _createdAt: NOW, _updatedAt: NOW, ...own }))
  .toSorted((a, b) => (a._id < b._id ? -1 : 1))

const indexes = [
  { type: 'article', key: [{ path: 'kind' }, { path: 'title' }] },
  { key: [{ path: 'title', descending: true }] },
  { key: [{ path: 'labels[]' }] },
  { key: [{ path: 'n' }] },
].map((index) => indexDefinitionSchema.parse(index))

const dataDir = makeDataDir()
const config = parseLakeConfig({ dataDir, projectId: 'dateline', limits: { queryMs: 60_000 } })
const store = openStore(dataDir)
const evaluator = createWorkerEvaluator({ config, clock: () => new Date(NOW) })

beforeAll(() => {
  const dataset = store.datasets.create('corners', 'public', new Date(NOW))
  if (!dataset) throw new Error('The dataset is there already')
  indexes.forEach((index) => store.indexes.add(dataset, index))
  store.transact(dataset, (transactor) => {
    for (const document of documents) transactor.write(document._id, document, { create: document })
    return transactor.record({ transactionId: 't', author: 'test', timestamp: NOW }, [])
  })
})
afterAll(async () => {
  await evaluator.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const LONG_ONES = '*[_type == "article" && kind == "long" && title > "a"]'

test.each<[string, string, Record<string, unknown>?]>([
  ['the order of texts that begin alike for long', `${LONG_ONES} | order(title)[0...2]._id`],
  ['and from a place on', `${LONG_ONES} | order(title)[1...3]._id`],
  ['and the other way round', '*[title > "a"] | order(title desc)[1]._id'],
  ['and judged one by one', `${LONG_ONES}[length(title) > 3] | order(title)[0]._id`],
  ['such a text itself', 'count(*[title == $title])', { title: `${LONG}b` }],
  ['what is beyond one', '*[title > $title]._id', { title: `${LONG}b` }],
  ['an array of nothing but an empty text', '*{"same": *[kind in ^.labels]._id}'],
  ['an array with nulls', '*{"same": count(*[_type == "article" && kind in ^.labels])}'],
  ['a parameter as a field', '*[title == $field]{"value": @[$field]}', { field: 'title' }],
  ['and as another', '*[title == $field]{"value": @[$field]}', { field: 'kind' }],
  ['what only versions may say', 'count(*[_type == "article" && kind == "other"])'],
  ['and the first of them', '*[_type == "article" && kind == "other" && title >= ""] | order(title)[0]._id'],
  ['NUL', 'count(*[_type == "article" && kind == $kind])', { kind: 'a\u0000b' }],
  ['half a character', '*[title <= $title]._id', { title: '\ud83d' }],
  ['the last character', '*[_type == "article" && kind in [$kind, "", null]]._id', { kind: '\uffff' }],
  ['alternatives that overlap', 'count(*[n == 4 || n > 1 || n == 0 || n in -1..9])'],
  ['a slice far beyond', `${LONG_ONES} | order(title)[99999999...999999999]._id`],
  ['a slice that ends before it begins', `${LONG_ONES} | order(title)[2...1]._id`],
])('%s: as groq-js answers', async (_, query, params = {}) => {
  for (const viewer of VIEWERS) {
    const plain = evaluatePlainly(documents, { query, params, ...viewer, timestamp: NOW })
    const { json } = await evaluator.evaluate({ dataset: 'corners', query, params, ...viewer })
    expect(JSON.parse(json)).toEqual(JSON.parse(plain))
  }
})

test('ids are in no index: perspectives change them', () => {
  for (const path of ['_id', '_originalId'])
    expect(indexDefinitionSchema.safeParse({ key: [{ path }] }).success).toBe(false)
})

test('parameters that nobody asks about fill no memory', async () => {
  const small = parseLakeConfig({
    dataDir,
    projectId: 'dateline',
    limits: { queryWorkers: 1, queryHeapMb: 32 },
  })
  const bounded = createWorkerEvaluator({ config: small, clock: () => new Date(NOW) })
  const stray = 'x'.repeat(3 * 1024 * 1024)
  for (let n = 0; n < 60; n++) {
    const params = { stray: `${stray}${n}` }
    const request = { dataset: 'corners', query: '*[_id == "short"]._id', params, includeDotted: false }
    const { json } = await bounded.evaluate({ ...request, perspective: 'published' })
    expect(json).toBe('["short"]')
  }
  await bounded.close()
}, 60_000)
