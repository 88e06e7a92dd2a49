import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, openReadOnly } from './open-database.ts'
import { openStore, requireDataset } from './store.ts'
import type { Store } from './store.ts'
import type { Transactor } from './transactor.ts'

let dataDir: string
let store: Store

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'store-'))
  store = openStore(dataDir)
  store.datasets.create('production', 'public', new Date(0))
})
afterEach(() => {
  store.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const dataset = () => requireDataset(store, 'production')
const timestamp = '2026-01-28T12:27:00.000Z'
const note = (_id: string, _rev: string, fields = {}) => ({
  _id,
  _type: 'note',
  _rev,
  _createdAt: timestamp,
  _updatedAt: timestamp,
  ...fields,
})

function put(transactor: Transactor, transactionId: string, ...documents: ReturnType<typeof note>[]) {
  const mutations = documents.map((document) => ({ createOrReplace: document }))
  documents.forEach((document, index) =>
    transactor.write(document._id, document, mutations[index] ?? { delete: { id: '' } }),
  )
  return transactor.record({ transactionId, author: 'me', timestamp }, mutations)
}

const commit = (transactionId: string, ...documents: ReturnType<typeof note>[]) =>
  store.transact(dataset(), (transactor) => put(transactor, transactionId, ...documents))

describe('the file', () => {
  test('is in WAL mode, synced on every commit, with foreign keys', () => {
    const db = openDatabase(dataDir)
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
    db.close()
  })

  test('is refused when a newer lake wrote it', () => {
    const db = openDatabase(dataDir)
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(() => openDatabase(dataDir)).toThrow("The lake's file has schema 99")
  })

  test('cannot be written through a read-only connection', () => {
    const db = openReadOnly(dataDir)
    expect(() => db.exec('DELETE FROM dataset')).toThrow('readonly')
    db.close()
  })

  test('keeps everything when opened again', () => {
    commit('t1', note('a', 't1'))
    store.close()
    store = openStore(dataDir)
    expect(store.reader(dataset()).getDocument('a')).toEqual(note('a', 't1'))
    expect(store.reader(dataset()).getLastSeq()).toBe(1)
  })
})

describe('transactions', () => {
  test('see their own writes, and are undone when they throw or are not kept', () => {
    const fail = () =>
      store.transact(dataset(), (transactor) => {
        put(transactor, 't1', note('a', 't1'))
        expect(transactor.getDocument('a')).not.toBeNull()
        throw new Error('no')
      })
    expect(fail).toThrow('no')
    store.transact(
      dataset(),
      (transactor) => put(transactor, 't2', note('a', 't2')),
      () => false,
    )
    expect(store.reader(dataset()).getDocument('a')).toBeNull()
    expect(store.reader(dataset()).hasTransaction('t2')).toBe(false)
  })

  test('number their commits in order, across datasets', () => {
    store.datasets.create('staging', 'public', new Date(0))
    const other = requireDataset(store, 'staging')
    expect(commit('t1', note('a', 't1'))?.seq).toBe(1)
    expect(store.transact(other, (transactor) => put(transactor, 't1', note('a', 't1')))?.seq).toBe(2)
    expect(commit('t2', note('a', 't2'))?.seq).toBe(3)
    expect(
      store
        .commitLog(dataset())
        .after(0, 10)
        .map(({ seq }) => seq),
    ).toEqual([1, 3])
  })

  test('that write nothing are not recorded', () => {
    expect(commit('t1')).toBeNull()
    expect(store.reader(dataset()).getLastSeq()).toBe(0)
  })

  test('know references by their ends', () => {
    const ref = { _type: 'reference', _ref: 'b' }
    commit('t1', note('a', 't1', { to: [{ ...ref, _weak: true }] }), note('c', 't1', { to: ref }))
    const referrers = () => store.reader(dataset()).getReferrers('b')
    expect(referrers()).toEqual([
      { id: 'a', weak: true },
      { id: 'c', weak: false },
    ])
    commit('t2', note('a', 't2'))
    store.transact(dataset(), (transactor) => transactor.write('c', null, { delete: { id: 'c' } }))
    expect(referrers()).toEqual([])
  })
})

test('the log reads back what was committed, with the states before and after', () => {
  const first = commit('t1', note('a', 't1', { n: 1 }), note('b', 't1'))
  const second = commit('t2', note('a', 't2', { n: 2 }))
  const third = store.transact(dataset(), (transactor) => {
    const mutations = [{ delete: { id: 'a' } }]
    transactor.write('a', null, { delete: { id: 'a' } })
    return transactor.record({ transactionId: 't3', author: 'me', timestamp }, mutations)
  })
  expect(second?.changes).toMatchObject([{ documentId: 'a', before: { n: 1 }, after: { n: 2 } }])
  expect(third?.changes).toMatchObject([{ before: { n: 2 }, after: null }])
  expect(store.commitLog(dataset()).after(0, 10)).toEqual([first, second, third])
})

test('a deleted dataset takes everything with it, and its number is not used again', () => {
  const before = dataset()
  commit('t1', note('a', 't1'))
  expect(store.datasets.remove('production')).toBe(true)
  expect(() => dataset()).toThrow('not found')
  store.datasets.create('production', 'public', new Date(0))
  expect(dataset().id).toBeGreaterThan(before.id)
  expect(store.reader(dataset()).getDocument('a')).toBeNull()
})
