import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../documents/document.ts'
import { openStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { openWebhookQueue } from './queue.ts'
import type { Delivery, Try, WebhookQueue } from './queue.ts'
import type { Webhook } from './webhook.ts'

const LIMITS = { waiting: 5, attempts: 3, attemptMs: 60_000 }
const now = new Date('2026-01-01T00:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)

const webhook: Webhook = {
  id: 'h1',
  dataset: 'production',
  name: 'Test',
  url: 'http://127.0.0.1:1/',
  method: 'POST',
  headers: { 'x-a': 'b' },
  operations: ['create', 'update'],
  filter: null,
  projection: '{_id}',
  includeDrafts: true,
  includeVersions: false,
  secret: 'secret-of-a-test',
  createdAt: now.toISOString(),
}

let dataDir: string
let store: Store
let queue: WebhookQueue

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lake-'))
  store = openStore(dataDir)
  store.datasets.create('production', 'public', now)
  store.webhooks.add(webhook)
  queue = openWebhookQueue(dataDir, undefined, LIMITS)
})
afterEach(() => {
  queue.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

let revision = 0

function commit(...ids: string[]): void {
  const dataset = store.datasets.get('production')
  if (!dataset) throw new Error('There is no dataset')
  const rev = `r${revision++}`
  const dates = { _createdAt: now.toISOString(), _updatedAt: now.toISOString() }
  store.transact(dataset, (transactor) => {
    for (const id of ids) {
      const document: Document = { _id: id, _type: 'story', _rev: rev, ...dates }
      transactor.write(id, document, { createOrReplace: document })
    }
    return transactor.record({ transactionId: rev, author: 'a', timestamp: now.toISOString() }, [])
  })
}

const getDue = (at = now, limit = 100) => queue.getDue('h1', at, limit)
const idsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ documentId }) => documentId)
const take = (): Delivery => {
  const [first] = getDue()
  if (!first) throw new Error('Nothing is due')
  return first
}

const tried = (more: Partial<Try> = {}): Try => ({
  at: now,
  durationMs: 1,
  status: 200,
  error: null,
  nextAt: null,
  mayPass: false,
  body: '{}',
  ...more,
})
const failed = (waitMs: number) => tried({ status: 500, error: 'no', nextAt: after(waitMs), mayPass: true })

test('a webhook is read as it was written', () => {
  expect(queue.getWebhooks()).toEqual([webhook])
  expect(store.webhooks.get('h1')).toEqual(webhook)
})

test('in order of commits, one of a document and its draft at a time', () => {
  commit('a', 'b')
  commit('drafts.a')
  commit('c', 'secret.c', 'versions.r.c')
  expect(idsOf(getDue())).toEqual(['a', 'b', 'c'])
  expect(idsOf(getDue(now, 2))).toEqual(['a', 'b'])
  queue.settle('h1', take(), tried())
  expect(idsOf(getDue())).toEqual(['b', 'drafts.a', 'c'])
  queue.drop(take())
  expect(idsOf(getDue())).toEqual(['drafts.a', 'c'])
  expect(store.webhooks.countWaiting('h1')).toBe(2)
})

test('what failed waits, and so does what came after it, also for those who ask anew', () => {
  commit('a')
  queue.settle('h1', take(), failed(5000))
  commit('a')
  commit('b')
  expect(idsOf(getDue())).toEqual(['b'])
  queue.close()
  queue = openWebhookQueue(dataDir, undefined, LIMITS)
  expect(idsOf(getDue(after(4999)))).toEqual(['b'])
  expect(getDue(after(5000))).toMatchObject([{ documentId: 'b' }, { documentId: 'a', tries: 1, body: '{}' }])
  queue.hurry('h1')
  expect(idsOf(getDue())).toEqual(['a', 'b'])
})

test('a clock that was set back makes nobody wait for ever', () => {
  commit('a')
  queue.settle('h1', take(), failed(5000))
  expect(idsOf(getDue(after(-1000)))).toEqual([])
  expect(idsOf(getDue(after(-24 * 60 * 60_000)))).toEqual(['a'])
})

test('more than may wait is dropped, the oldest first, and said', () => {
  for (let n = 0; n < 4; n++) commit('a')
  commit('b', 'c')
  commit('a')
  queue.prune('h1', now)
  expect(store.webhooks.countWaiting('h1')).toBe(5)
  expect(idsOf(getDue())).toEqual(['a', 'b', 'c'])
  expect(store.webhooks.getAttempts('h1', 10)).toMatchObject([
    { documentId: null, error: '2 deliveries were dropped, the oldest ones: more than 5 waited' },
  ])
  queue.prune('h1', now)
  expect(store.webhooks.getAttempts('h1', 10)).toHaveLength(1)
})

test('attempts are kept up to a number and an age', () => {
  for (let n = 0; n < 5; n++) {
    commit(`d${n}`)
    queue.settle('h1', take(), tried())
  }
  queue.prune('h1', now)
  expect(store.webhooks.getAttempts('h1', 10).map(({ documentId }) => documentId)).toEqual(['d2', 'd3', 'd4'])
  expect(store.webhooks.getAttempts('h1', 1)).toMatchObject([{ documentId: 'd4', try: 1, status: 200 }])
  queue.prune('h1', after(60_001))
  expect(store.webhooks.getAttempts('h1', 10)).toEqual([])
})

test('what became of a webhook that was removed meanwhile is forgotten', () => {
  commit('a')
  const delivery = take()
  store.webhooks.remove('h1')
  queue.settle('h1', delivery, tried())
  queue.drop(delivery)
  expect(store.webhooks.getAttempts('h1', 10)).toEqual([])
  commit('b')
  expect(getDue()).toEqual([])
})
