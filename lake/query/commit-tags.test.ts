import { afterAll, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import { makeDataDir } from '../../tests/setup/start-lake.ts'
import { parseLakeConfig } from '../config.ts'
import type { Document } from '../documents/document.ts'
import { openStore } from '../store/store.ts'
import { toCommitTags } from './commit-tags.ts'
import type { Listener } from './commit-tags.ts'
import { createWorkerEvaluator } from './worker-evaluator.ts'

const NOW = '2026-01-15T12:00:00.000Z'

const dataDir = makeDataDir()
const config = parseLakeConfig({ dataDir, projectId: 'dateline', limits: { queryMs: 60_000 } })
const store = openStore(dataDir)
const evaluator = createWorkerEvaluator({ config, clock: () => new Date(NOW) })

afterAll(async () => {
  await evaluator.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

let made = 0

/** A dataset of stories, indexed by their dates: what is asked of it, and the tags of what is written to it. */
function makeNewsroom() {
  const dataset = store.datasets.create(`newsroom${made++}`, 'public', new Date(NOW))
  if (!dataset) throw new Error('The dataset is there already')
  const key = [
    { path: 'kind', descending: false },
    { path: 'publishedAt', descending: true },
  ]
  store.indexes.add(dataset, { type: 'article', defined: [], key })
  const write = (id: string, publishedAt: string | null, listener: Partial<Listener> = {}) => {
    const system = { _id: id, _type: 'article', _rev: `r${made++}`, _createdAt: NOW, _updatedAt: NOW }
    const document: Document | null = publishedAt === null ? null : { ...system, kind: 'news', publishedAt }
    const commit = store.transact(dataset, (transactor) => {
      transactor.write(id, document, { delete: { id } })
      return transactor.record({ transactionId: `t${made++}`, author: 'test', timestamp: NOW }, [])
    })
    if (!commit) throw new Error('Nothing was written')
    const needs = { datasetId: dataset.id, indexes: store.indexReader, reader: store.reader(dataset) }
    return toCommitTags(needs, commit, { hasToken: true, includeDrafts: true, ...listener })
  }
  const ask = (query: string, includeDotted: boolean) =>
    evaluator.evaluate({ dataset: dataset.name, query, params: {}, perspective: 'published', includeDotted })
  return { write, ask }
}

const BEFORE =
  '*[_type == "article" && kind == "news" && publishedAt < "2025-06"] | order(publishedAt desc)[0]._id'

const isTold = (tags: readonly string[], of: { syncTags: readonly string[] }) =>
  of.syncTags.some((tag) => tags.includes(tag))

test.each([true, false])(
  'drafts in a gap hide nothing that is published into it; token: %s',
  async (token) => {
    const { write, ask } = makeNewsroom()
    write('old', '2025-01')
    write('late', '2025-12')
    const answer = await ask(BEFORE, token)
    expect(answer.result).toBe('old')

    // Of a draft, whoever sees what is published alone is not told.
    expect(isTold(write('drafts.between', '2025-02'), answer)).toBe(false)
    expect(isTold(write('new', '2025-03'), answer)).toBe(true)
    expect((await ask(BEFORE, token)).result).toBe('new')
  },
)

test.each([true, false])('a draft that ends a scan may go; token: %s', async (token) => {
  const { write, ask } = makeNewsroom()
  write('drafts.oldest', '2025-01')
  const answer = await ask(BEFORE, token)
  expect(answer.result).toBe(null)

  write('drafts.oldest', null)
  expect(isTold(write('new', '2025-03'), answer)).toBe(true)
})

test('with a token one is told of ids with a dot that are no drafts, drafts asked for or not', async () => {
  const { write, ask } = makeNewsroom()
  const answer = await ask('*[_id == "secret.a"]._id', true)
  const readers = await ask('*[_id == "secret.a"]._id', false)
  const tags = write('secret.a', '2025-01', { includeDrafts: false })
  expect(isTold(tags, answer)).toBe(true)
  expect(isTold(tags, readers)).toBe(false)
  expect(write('secret.b', '2025-01', { hasToken: false, includeDrafts: false })).toEqual([])
})

test('drafts are told of to those who see them', async () => {
  const { write } = makeNewsroom()
  expect(write('drafts.a', '2025-01', { includeDrafts: false })).toEqual([])
  expect(write('drafts.a', '2025-02').length).toBeGreaterThan(0)
})
