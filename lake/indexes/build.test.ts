import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeStory, storyIndexes } from '../../tests/fixtures/random-stories.ts'
import { makeRandom } from '../../tests/fixtures/random.ts'
import { readIndexes } from '../../tests/setup/read-indexes.ts'
import type { Document } from '../documents/document.ts'
import { openStore, requireDataset } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { buildIndexes } from './build.ts'

let dataDir: string
let store: Store

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'indexes-'))
  store = openStore(dataDir)
  store.datasets.create('production', 'public', new Date(0))
})
afterEach(() => {
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const dataset = () => requireDataset(store, 'production')
const quiet = { info: () => undefined, error: () => undefined }

let transactions = 0

function write(changes: readonly { id: string; after: Document | null }[]): void {
  store.transact(dataset(), (transactor) => {
    for (const { id, after } of changes) transactor.write(id, after, { delete: { id } })
    const transactionId = `t${++transactions}`
    transactor.record({ transactionId, author: 'me', timestamp: '2026-01-28T12:27:00Z' }, [])
  })
}

/** Puts and deletes, now and then the same document several times. */
function writeSome(random: () => number, count: number): void {
  const stories = Array.from({ length: count }, () => makeStory(random))
  write(stories.map((story) => ({ id: story._id, after: random() < 0.2 ? null : story })))
}

const writeMany = (count: number) =>
  write(
    Array.from({ length: count }, (_, n) => {
      const id = `many${String(n).padStart(5, '0')}`
      return { id, after: { ...makeStory(makeRandom(n)), _id: id } }
    }),
  )

const states = () => new Set(Object.values(readIndexes(dataDir).states))

function expectRight(): void {
  const { stored, fresh } = readIndexes(dataDir)
  expect(stored).toEqual(fresh)
}

test('a new dataset has complete indexes from its first document on', () => {
  expect(states()).toEqual(new Set(['ready']))
  writeSome(makeRandom(1), 300)
  expect(store.indexes.buildSome(dataset())).toBeNull()
  expectRight()
})

test('every transaction leaves every index right, also when it writes a document several times', () => {
  store = reopen()
  const random = makeRandom(2)
  for (let round = 0; round < 60; round++) {
    writeSome(random, 1 + Math.floor(random() * 6))
    expectRight()
  }
})

function reopen(): Store {
  store.close()
  const opened = openStore(dataDir, { indexes: storyIndexes })
  opened.indexes.ensure()
  return opened
}

test('a transaction that is undone leaves no entries', () => {
  const story = makeStory(makeRandom(3))
  store.transact(
    dataset(),
    (transactor) => transactor.write(story._id, story, { create: story }),
    () => false,
  )
  expectRight()
})

test('an index of what is there already is built, and only then complete', async () => {
  writeMany(900)
  store = reopen()
  expect(states()).toEqual(new Set(['building', 'ready']))
  expect(store.indexes.countUnbuilt(dataset())).toBe(900)
  await buildIndexes({ store, log: quiet })
  expect(states()).toEqual(new Set(['ready']))
  expect(store.indexes.countUnbuilt(dataset())).toBe(0)
  expectRight()
})

test('documents written, changed and deleted between its steps are in it once', () => {
  writeMany(600)
  const random = makeRandom(4)
  writeSome(random, 200)
  store = reopen()
  let steps = 0
  while (store.indexes.buildSome(dataset()) !== null) {
    steps++
    writeSome(random, 20)
    write([{ id: `many00${steps}00`, after: null }])
  }
  expect(steps).toBeGreaterThan(3)
  expect(states()).toEqual(new Set(['ready']))
  expectRight()
})

test('building goes on where it was stopped', async () => {
  writeMany(900)
  store = reopen()
  const first = store.indexes.buildSome(dataset())
  store = reopen()
  expect(store.indexes.countUnbuilt(dataset())).toBe(900 - (first ?? 0))
  await buildIndexes({ store, log: quiet, signal: AbortSignal.abort() })
  expect(states()).toEqual(new Set(['building', 'ready']))
  await buildIndexes({ store, log: quiet })
  expectRight()
})

test('an index added while others are half built takes in everything all the same', () => {
  writeMany(900)
  store = reopen()
  store.indexes.buildSome(dataset())
  const added = { type: null, defined: [], key: [{ path: 'n', descending: false }] }
  expect(store.indexes.add(dataset(), added)).toBe(true)
  expect(store.indexes.add(dataset(), added)).toBe(false)
  while (store.indexes.buildSome(dataset()) !== null) continue
  expectRight()
})

test('another process may add an index and build it while this one writes', () => {
  writeMany(300)
  const other = openStore(dataDir, { indexes: storyIndexes })
  other.indexes.ensure()
  const random = makeRandom(5)
  while (other.indexes.buildSome(dataset()) !== null) writeSome(random, 10)
  other.close()
  writeSome(random, 50)
  expectRight()
})

test('several build the same indexes at once', () => {
  writeMany(700)
  store = reopen()
  const other = openStore(dataDir)
  while (store.indexes.buildSome(dataset()) !== null && other.indexes.buildSome(dataset()) !== null) continue
  other.close()
  expect(states()).toEqual(new Set(['ready']))
  expectRight()
})

test('a deleted dataset takes its indexes with it', () => {
  writeMany(100)
  store.datasets.remove('production')
  const { stored, states: left } = readIndexes(dataDir)
  expect({ stored, left }).toEqual({ stored: {}, left: {} })
})

test('a long build says how far it is', async () => {
  const lines: string[] = []
  writeMany(500)
  store = reopen()
  const log = { ...quiet, info: (line: string) => void lines.push(line) }
  await buildIndexes({ store, log, reportMs: 0 })
  expect(lines[0]).toMatch(/^Building indexes of "production": \d+ of 500 documents$/)
  expect(lines.at(-1)).toBe('Built indexes of "production": 500 documents')
})
