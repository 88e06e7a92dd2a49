import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeStory, storyIndexes } from '../../tests/fixtures/random-stories.ts'
import { makeRandom } from '../../tests/fixtures/random.ts'
import { isDotted } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { openReadOnly } from '../store/open-database.ts'
import { openStore, requireDataset } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { encodeKey, keySuccessor } from './encode-key.ts'
import { createIndexReader } from './index-reader.ts'
import type { Entry, IndexReader, ReadyIndex } from './index-reader.ts'
import { toEntries } from './to-entries.ts'

let dataDir: string
let store: Store
let db: DatabaseSync
let reader: IndexReader

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'indexes-'))
  store = openStore(dataDir, { indexes: storyIndexes })
  store.datasets.create('production', 'public', new Date(0))
  db = openReadOnly(dataDir)
  reader = createIndexReader(db)
})
afterEach(() => {
  db.close()
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const dataset = () => requireDataset(store, 'production')
const indexes = () => reader.getIndexes(dataset().id)

function write(documents: readonly Document[]): Map<string, Document> {
  store.transact(dataset(), (transactor) => {
    for (const document of documents) transactor.write(document._id, document, { createOrReplace: document })
    transactor.record({ transactionId: 't', author: 'me', timestamp: '2026-01-28T12:27:00Z' }, [])
  })
  return new Map(documents.map((document) => [document._id, document]))
}

const inOrder = (a: Entry, b: Entry) =>
  Buffer.compare(a.key, b.key) ||
  Buffer.compare(Buffer.from(a.publishedId), Buffer.from(b.publishedId)) ||
  Buffer.compare(Buffer.from(a.documentId), Buffer.from(b.documentId))

/** What an index has to hold, computed the simple way. */
const toAll = (documents: Iterable<Document>, { definition }: ReadyIndex) =>
  [...documents].flatMap((document) => toEntries(document, definition)).sort(inOrder)

const isWithin = ({ key }: Entry, from: Uint8Array, to: Uint8Array) =>
  Buffer.compare(key, from) >= 0 && Buffer.compare(key, to) < 0

const toPlain = (entries: Iterable<Entry>) =>
  [...entries].map(({ documentId, publishedId, key }) => [
    documentId,
    publishedId,
    Buffer.from(key).toString('hex'),
  ])

/** From anywhere to anywhere: whole keys, their beginnings, what lies between, also the wrong way round. */
function makeBound(random: () => number, entries: readonly Entry[]): Uint8Array {
  const { key } = entries[Math.floor(random() * entries.length)] ?? { key: new Uint8Array() }
  const prefix = key.subarray(0, random() < 0.5 ? key.length : Math.floor(random() * (key.length + 1)))
  return random() < 0.5 ? prefix : keySuccessor(prefix)
}

describe('over random documents', () => {
  test.each([1, 2, 3])('scans and counts are those of all entries filtered and sorted (seed %i)', (seed) => {
    const random = makeRandom(seed)
    const documents = write(Array.from({ length: 400 }, () => makeStory(random)))
    for (const index of indexes()) {
      const all = toAll(documents.values(), index)
      for (let round = 0; round < 60; round++) {
        const [from, to] = [makeBound(random, all), makeBound(random, all)]
        const range = { index: index.id, from, to }
        const [reverse, undotted] = [random() < 0.5, random() < 0.5]
        const offset = Math.floor(random() * 5)
        const within = all.filter((entry) => isWithin(entry, from, to))
        const visible = within.filter(({ documentId }) => !undotted || !isDotted(documentId))
        const expected = (reverse ? visible.toReversed() : visible).slice(offset)
        expect(toPlain(reader.scan(range, { reverse, undotted, offset }))).toEqual(toPlain(expected))
        expect(reader.count(range)).toBe(within.filter(({ documentId }) => !isDotted(documentId)).length)
      }
    }
  })
})

describe('over many documents', () => {
  const MONTHS = 12
  const make = (n: number): Document => ({
    _id: `${n % 50 === 0 ? 'drafts.' : ''}story${String(n).padStart(5, '0')}`,
    _type: 'story',
    _rev: 'r',
    _createdAt: '2026-01-28T12:27:00Z',
    _updatedAt: '2026-01-28T12:27:00Z',
    publishedAt: `2026-${String(12 - (n % MONTHS)).padStart(2, '0')}-${n % 24 < MONTHS ? '20' : '10'}`,
  })
  /** Where a month ends and the next begins, and the entry before and after. */
  const toEdges = (entries: readonly Entry[]) =>
    entries.flatMap(({ key }, place) => {
      const month = Buffer.from(key).subarray(0, 8)
      const before = entries[place - 1]
      return before && !month.equals(before.key.subarray(0, 8)) ? [place - 1, place, place + 1] : []
    })
  const ids = (found: Iterable<Entry>) => [...found].map(({ documentId }) => documentId)
  const find = () => {
    const [index] = indexes().filter(({ name }) => name === '*: -publishedAt')
    if (!index) throw new Error('no index')
    return index
  }
  const whole = () => ({ index: find().id, from: new Uint8Array(), to: keySuccessor(new Uint8Array()) })

  test('a scan goes on from page to page, either way, from any place', () => {
    const documents = write(Array.from({ length: 6000 }, (_, n) => make(n)))
    const all = toAll(documents.values(), find())
    const visible = all.filter(({ documentId }) => !isDotted(documentId))
    expect(ids(reader.scan(whole()))).toEqual(ids(all))
    expect(ids(reader.scan(whole(), { reverse: true, offset: 33 }))).toEqual(ids(all.toReversed().slice(33)))
    for (const offset of [0, 999, 1000, 1001, 5870, 5880, 9000, ...toEdges(visible).slice(8)])
      for (const reverse of [false, true]) {
        const expected = (reverse ? visible.toReversed() : visible).slice(offset)
        expect(ids(reader.scan(whole(), { reverse, offset, undotted: true }))).toEqual(ids(expected))
      }
  })

  test('also when it begins and ends within a month', () => {
    const documents = write(Array.from({ length: 6000 }, (_, n) => make(n)))
    const index = find()
    const [from, to] = ['2026-11-15', '2026-02-15'].map((time) => encodeKey([time], index.definition))
    if (!from || !to) throw new Error('no keys')
    const visible = toAll(documents.values(), index).filter(
      (entry) => isWithin(entry, from, to) && !isDotted(entry.documentId),
    )
    for (const offset of [1000, 1500, 2940, 4000, 4410, 5000])
      for (const reverse of [false, true]) {
        const expected = (reverse ? visible.toReversed() : visible).slice(offset)
        const found = reader.scan({ index: index.id, from, to }, { reverse, offset, undotted: true })
        expect(ids(found)).toEqual(ids(expected))
      }
  })

  test('scans nest, and whoever stops early leaves nothing behind', () => {
    write(Array.from({ length: 100 }, (_, n) => make(n)))
    let pairs = 0
    for (const outer of reader.scan(whole()))
      for (const inner of reader.scan(whole())) if (inner.documentId === outer.documentId) pairs++
    expect(pairs).toBe(100)
    for (const { documentId } of reader.scan(whole())) if (documentId) break
    expect(ids(reader.scan(whole()))).toHaveLength(100)
  })
})

test('only complete indexes are offered, each with its definition', () => {
  write([makeStory(makeRandom(9))])
  const before = indexes()
  expect(before.map(({ definition }) => definition)).toEqual(expect.arrayContaining(storyIndexes))
  const added = { type: null, defined: [], key: [{ path: 'kind', descending: false }] }
  expect(store.indexes.add(dataset(), added)).toBe(true)
  expect(indexes()).toEqual(before)
  while (store.indexes.buildSome(dataset()) !== null) continue
  expect(indexes()).toHaveLength(before.length + 1)
})

test('a key of what is asked for finds it', () => {
  const documents = write(Array.from({ length: 200 }, (_, seed) => makeStory(makeRandom(seed))))
  const [index] = indexes().filter(({ name }) => name === 'story: section._ref, -publishedAt')
  if (!index) throw new Error('no index')
  const from = encodeKey(['a'], index.definition)
  const found = [...reader.scan({ index: index.id, from, to: keySuccessor(from) })]
  const expected = [...documents.values()].filter(
    ({ _type, section }) => _type === 'story' && JSON.stringify(section) === '{"_weak":true,"_ref":"a"}',
  )
  expect(found).toHaveLength(expected.length)
  expect(found.length).toBeGreaterThan(0)
})
