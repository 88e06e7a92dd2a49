import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import { parseLakeConfig } from '../../../lake/config.ts'
import type { Document } from '../../../lake/documents/document.ts'
import { indexDefinitionSchema } from '../../../lake/indexes/definition.ts'
import type { Perspective } from '../../../lake/query/evaluator.ts'
import { createWorkerEvaluator } from '../../../lake/query/worker-evaluator.ts'
import { openStore } from '../../../lake/store/store.ts'
import { evaluatePlainly } from '../../fixtures/plain-groq.ts'
import { makeRandom } from '../../fixtures/random.ts'
import { makeDataDir } from '../../setup/start-lake.ts'

/** Where an order comes from one index and most of a filter from another; what is done depends on how many there are. */

const NOW = '2026-01-15T12:00:00.000Z'
const VIEWERS: readonly { perspective: Perspective; includeDotted: boolean }[] = [
  { perspective: 'raw', includeDotted: true },
  { perspective: 'published', includeDotted: false },
  { perspective: ['drafts'], includeDotted: true },
]

const random = makeRandom(11)
const day = () => `20${15 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-11T08:00:00Z`
const refer = (_ref: string) => ({ _type: 'reference', _ref })

/** Of 6,000 stories, half refer to `many`, one in twelve to `some`, one in sixty to `few`. */
const documents: Document[] = Array.from({ length: 6000 }, (_, n) => ({
  _id: `${n % 50 === 0 ? 'drafts.' : ''}s${Math.floor(n / (n % 100 === 50 ? 2 : 1))}x${n}`,
  _type: 'article',
  _rev: 'r',
  _createdAt: NOW,
  _updatedAt: NOW,
  n,
  ...(n % 97 !== 0 && { publishedAt: day() }),
  about: [
    ...(random() < 1 / 2 ? [refer('many')] : []),
    ...(random() < 1 / 12 ? [refer('some')] : []),
    ...(random() < 1 / 60 ? [refer('few')] : []),
  ],
}))

const dataDir = makeDataDir()
const config = parseLakeConfig({ dataDir, projectId: 'dateline', limits: { queryMs: 60_000 } })
const store = openStore(dataDir)
const evaluator = createWorkerEvaluator({ config, clock: () => new Date(NOW) })
const byDate = { type: 'article', key: [{ path: 'publishedAt', descending: true }] }

beforeAll(() => {
  const dataset = store.datasets.create('production', 'public', new Date(NOW))
  if (!dataset) throw new Error('The dataset is there already')
  store.indexes.add(dataset, indexDefinitionSchema.parse(byDate))
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

const queries = ['few', 'some', 'many'].flatMap((id) => [
  `*[_type == "article" && references("${id}")] | order(publishedAt desc, _id asc) [0...20] {_id, publishedAt}`,
  `*[_type == "article" && references("${id}") && n % 7 == 1] | order(publishedAt desc) [5...150] {_id}`,
  `*[_type == "article" && references(["${id}", "few"]) && n > 99] | order(publishedAt desc) [0..3]._id`,
])

describe.each(VIEWERS)('as seen in %j', (viewer) => {
  test.each(queries)('%s', async (query) => {
    const asked = { query, params: {}, ...viewer }
    const explained = await evaluator.evaluate({ dataset: 'production', ...asked, explain: true })
    expect(explained.json).toContain('"narrow"')
    const { json } = await evaluator.evaluate({ dataset: 'production', ...asked })
    expect(json).toBe(evaluatePlainly(documents, { ...asked, timestamp: NOW }))
  })
})
