import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReadOnly } from '../store/open-database.ts'
import { openStore } from '../store/store.ts'
import { DatasetCache } from './dataset-cache.ts'

let dataDir: string
let db: DatabaseSync

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lake-'))
  const store = openStore(dataDir)
  store.datasets.create('production', 'public', new Date())
  store.close()
  db = openReadOnly(dataDir)
})
afterEach(() => {
  db.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('keeps the views used last, however many perspectives callers name', () => {
  const cache = new DatasetCache(db)
  const view = (name: string) => cache.getView('production', [name], false)
  const usual = view('drafts')
  const once = view('r0')
  for (let n = 1; n < 50; n++) {
    view(`r${n}`)
    expect(view('drafts')).toBe(usual)
  }
  expect(view('r0')).not.toBe(once)
})
