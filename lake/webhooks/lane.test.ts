import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Document } from '../documents/document.ts'
import { openStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { createLane } from './lane.ts'
import type { Lane } from './lane.ts'
import { openWebhookQueue } from './queue.ts'
import type { WebhookQueue } from './queue.ts'
import type { Outcome } from './try-delivery.ts'
import type { Webhook } from './webhook.ts'

const began = new Date('2026-01-01T00:00:00Z')

const webhook: Webhook = {
  id: 'h1',
  dataset: 'production',
  name: 'Test',
  url: 'http://127.0.0.1:1/',
  method: 'POST',
  headers: {},
  operations: ['create', 'update', 'delete'],
  filter: null,
  projection: null,
  includeDrafts: false,
  includeVersions: false,
  secret: 'secret-of-a-test',
  createdAt: began.toISOString(),
}

let dataDir: string
let store: Store
let queue: WebhookQueue
let lane: Lane
let now: number
/** Ids of the documents that were tried, and what was logged. */
let attempts: string[]
let told: string[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lake-'))
  store = openStore(dataDir)
  const dataset = store.datasets.create('production', 'public', began)
  store.webhooks.add(webhook)
  queue = openWebhookQueue(dataDir)
  now = began.getTime()
  attempts = []
  told = []
  if (!dataset) throw new Error('There is no dataset')
  store.transact(dataset, (transactor) => {
    const dates = { _createdAt: began.toISOString(), _updatedAt: began.toISOString() }
    for (let n = 0; n < 9; n++) {
      const document: Document = { _id: `d${n}`, _type: 'story', _rev: 'r', ...dates }
      transactor.write(document._id, document, { create: document })
    }
    return transactor.record({ transactionId: 'r', author: 'a', timestamp: began.toISOString() }, [])
  })
})
afterEach(async () => {
  await lane.stop()
  queue.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const delivered = (): Outcome => ({
  at: new Date(now),
  durationMs: 1,
  status: 200,
  error: null,
  nextAt: null,
  mayPass: false,
  body: '{}',
})
const failed = (): Outcome => ({
  at: new Date(now),
  durationMs: 1,
  status: 503,
  error: 'away',
  nextAt: new Date(now + 60_000),
  mayPass: true,
  body: '{}',
})

function start(outcome: () => Outcome | Promise<Outcome>, own: Partial<WebhookQueue> = {}): void {
  lane = createLane({
    webhook,
    queue: { ...queue, ...own },
    clock: () => new Date(now),
    log: { info: (message) => told.push(message), error: (message) => told.push(message) },
    attempt: async ({ documentId }) => {
      attempts.push(documentId)
      return outcome()
    },
  })
  lane.fill()
}

const quiet = () => sleep(50)
const pass = async (ms: number) => {
  now += ms
  lane.fill()
  await quiet()
}

test('four at once, in order of commits, and all of them', async () => {
  const answer = Promise.withResolvers<Outcome>()
  start(() => answer.promise)
  await quiet()
  lane.fill()
  expect(attempts).toEqual(['d0', 'd1', 'd2', 'd3'])
  answer.resolve(delivered())
  await quiet()
  expect(attempts).toHaveLength(9)
  expect(store.webhooks.countWaiting('h1')).toBe(0)
})

test('a receiver that is down is asked by one delivery at a time, ever later; then it gets all', async () => {
  let outcome = failed
  start(() => outcome())
  await quiet()
  expect(attempts).toHaveLength(4)
  expect(told).toEqual([expect.stringContaining('does not get through to 127.0.0.1:1: away')])
  await pass(7000)
  expect(attempts).toHaveLength(4)
  await pass(1000)
  expect(attempts).toHaveLength(5)
  await pass(15_000)
  expect(attempts).toHaveLength(5)
  outcome = delivered
  await pass(1000)
  expect(told[1]).toContain('gets through again')
  expect(store.webhooks.countWaiting('h1')).toBe(0)
})

test('what could not be noted is repeated, but not at once', async () => {
  let isFull = true
  start(delivered, {
    settle: (...settled) => {
      if (isFull) throw new Error('database or disk is full')
      queue.settle(...settled)
    },
  })
  await quiet()
  expect(attempts).toHaveLength(4)
  expect(told[0]).toContain('could not be settled, and will be repeated')
  isFull = false
  await pass(59_000)
  expect(attempts).toHaveLength(4)
  await pass(1000)
  expect(attempts).toHaveLength(4 + 9)
  expect(store.webhooks.countWaiting('h1')).toBe(0)
})
