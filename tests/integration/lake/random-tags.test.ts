import { afterAll, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import { parseLakeConfig } from '../../../lake/config.ts'
import type { Document } from '../../../lake/documents/document.ts'
import { toCommitTags } from '../../../lake/query/commit-tags.ts'
import type { Perspective } from '../../../lake/query/evaluator.ts'
import { createWorkerEvaluator } from '../../../lake/query/worker-evaluator.ts'
import type { Commit } from '../../../lake/store/commit.ts'
import type { Dataset } from '../../../lake/store/datasets.ts'
import { parseDocument } from '../../../lake/store/parse-document.ts'
import { openStore } from '../../../lake/store/store.ts'
import { makeRandom } from '../../fixtures/random.ts'
import { createChoose } from '../../fixtures/random-groq/choose.ts'
import { makeDocuments } from '../../fixtures/random-groq/make-documents.ts'
import { makeIndexes } from '../../fixtures/random-groq/make-indexes.ts'
import { makeQuery } from '../../fixtures/random-groq/make-query.ts'
import { NOW } from '../../fixtures/random-groq/vocabulary.ts'
import { makeDataDir } from '../../setup/start-lake.ts'

const VIEWERS: readonly { perspective: Perspective; includeDotted: boolean }[] = [
  { perspective: 'published', includeDotted: false },
  { perspective: 'published', includeDotted: true },
  { perspective: 'raw', includeDotted: true },
  { perspective: ['r1', 'drafts'], includeDotted: true },
]

const ROUNDS = process.env['SOAK'] ? 2_000 : 12
const QUERIES = 40
const COMMITS = 6

const dataDir = makeDataDir()
const config = parseLakeConfig({
  dataDir,
  projectId: 'dateline',
  limits: { queryMs: 60_000, queryOutputBytes: 1e9, queryHeapMb: 1024 },
})
const store = openStore(dataDir)
const evaluator = createWorkerEvaluator({ config, clock: () => new Date(NOW) })

afterAll(async () => {
  await evaluator.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

let transactions = 0

function write(dataset: Dataset, documents: readonly [string, Document | null][]): Commit | null {
  return store.transact(dataset, (transactor) => {
    for (const [id, document] of documents) transactor.write(id, document, { delete: { id } })
    const head = { transactionId: `t${transactions++}`, author: 'test', timestamp: NOW }
    return transactor.record(head, [])
  })
}

const make = (random: () => number, count: number) =>
  makeDocuments(random, count).map((document): [string, Document] => [
    document._id,
    parseDocument(JSON.stringify(document)),
  ])

const seeded = (...seeds: number[]) =>
  makeRandom(seeds.reduce((a, b) => Math.imul(a ^ b, 0x9e3779b1) ^ (a >>> 15), 1))

type Asked = ReturnType<typeof makeQuery> & (typeof VIEWERS)[number]

async function ask(dataset: Dataset, asked: Asked) {
  const answer = await evaluator.evaluate({ ...asked, dataset: dataset.name }).catch(() => null)
  return answer && { asked, json: answer.json, tags: answer.syncTags }
}

const isTold = (answer: Awaited<ReturnType<typeof ask>>, touched: ReadonlySet<string>) =>
  !answer || answer.tags.some((tag) => touched.has(tag))

const counts = { changed: 0, spared: 0 }
const missed: unknown[] = []

async function runRound(seed: number): Promise<void> {
  const random = seeded(seed)
  const choose = createChoose(random)
  const dataset = store.datasets.create(`round${seed}`, 'public', new Date(NOW))
  if (!dataset) throw new Error('The dataset is there already')
  makeIndexes(random).forEach((index) => store.indexes.add(dataset, index))
  const stored = new Map(make(random, 60))
  write(dataset, [...stored])

  const asked = Array.from({ length: QUERIES }, (_, n) => makeQuery(seeded(seed, n)))
  const all: Asked[] = asked.flatMap((query) => VIEWERS.map((viewer) => ({ ...query, ...viewer })))
  let before = await Promise.all(all.map((one) => ask(dataset, one)))
  for (let n = 0; n < COMMITS; n++) {
    const ids = [...stored.keys()]
    const changes: [string, Document | null][] = choose.chance(0.3)
      ? [[ids[choose.below(ids.length)] ?? '', null]]
      : make(random, 60).slice(0, 1 + choose.below(2))
    const commit = write(dataset, changes)
    if (!commit) continue
    changes.forEach(([id, document]) => (document ? stored.set(id, document) : stored.delete(id)))
    const needs = { datasetId: dataset.id, indexes: store.indexReader, reader: store.reader(dataset) }
    const touched = new Set(toCommitTags(needs, commit, { hasToken: true, includeDrafts: true }))
    const after = await Promise.all(all.map((one) => ask(dataset, one)))
    before.forEach((one, place) => {
      const other = after[place]
      if (!one || !other) return
      if (one.json !== other.json) counts.changed++
      else if (!isTold(one, touched)) counts.spared++
      if (one.json !== other.json && !isTold(one, touched))
        missed.push({ seed, changes, ...one, after: other.json })
    })
    // Whoever was told asks again; others keep their answer, however many commits come.
    before = before.map((one, place) => (isTold(one, touched) ? (after[place] ?? null) : one))
  }
  store.datasets.remove(dataset.name)
}

test(
  'no result changes without a tag that the commit tells of',
  async () => {
    for (let seed = 1; seed <= ROUNDS; seed++) await runRound(seed)
    expect(missed.slice(0, 2)).toEqual([])
    expect(counts.changed).toBeGreaterThan(ROUNDS * 20)
    expect(counts.spared).toBeGreaterThan(counts.changed)
  },
  ROUNDS * 20_000,
)
