import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransformCache } from './transform-cache.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64)) as [
  string,
  string,
  string,
  string,
]
const bytes = (size: number) => Buffer.alloc(size, size)

test('the least recently used go when the quota is passed', async () => {
  const cache = createTransformCache(folder, 100)
  await cache.put(a, bytes(40))
  await cache.put(b, bytes(40))
  expect(await cache.get(a)).toEqual(bytes(40))
  await cache.put(c, bytes(30))
  expect(readdirSync(folder).toSorted()).toEqual([a, c])
  expect(await cache.get(b)).toBeUndefined()
  await cache.put(d, bytes(101))
  expect(readdirSync(folder).toSorted()).toEqual([a, c])
})

test('order of use and quota survive a restart; unfinished files do not', async () => {
  const cache = createTransformCache(folder, 100)
  for (const key of [a, b, c]) await cache.put(key, bytes(30))
  utimesSync(join(folder, a), 3000, 3000)
  utimesSync(join(folder, b), 1000, 1000)
  utimesSync(join(folder, c), 2000, 2000)
  writeFileSync(join(folder, `${d}.1.part`), 'half')
  const restarted = createTransformCache(folder, 100)
  await restarted.put(d, bytes(30))
  expect(readdirSync(folder).toSorted()).toEqual([a, c, d])
})

test('files may vanish', async () => {
  const cache = createTransformCache(folder, 100)
  await cache.put(a, bytes(60))
  rmSync(folder, { recursive: true })
  expect(await cache.get(a)).toBeUndefined()
  await cache.put(b, bytes(60))
  expect(await cache.get(b)).toEqual(bytes(60))
})
