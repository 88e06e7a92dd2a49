import { expect, test } from '@jest/globals'
import { RecentlyUsed } from './recently-used.ts'

const keysOf = (kept: RecentlyUsed<number>, ...keys: string[]) =>
  keys.filter((key) => kept.get(key) !== undefined)

test('what was not used for longest goes first', () => {
  const kept = new RecentlyUsed<number>(320)
  for (let n = 0; n < 32; n++) kept.set(`k${n}`, n, 10)
  kept.get('k0')
  kept.set('new', 1, 10)
  expect(keysOf(kept, 'k0', 'k1', 'k2', 'new')).toEqual(['k0', 'k2', 'new'])
})

test('what is put again takes room once', () => {
  const kept = new RecentlyUsed<number>(320)
  for (let n = 0; n < 100; n++) kept.set('same', n, 10)
  kept.set('other', 1, 10)
  expect(keysOf(kept, 'same', 'other')).toEqual(['same', 'other'])
  expect(kept.get('same')).toBe(99)
})

test('what is large pushes nothing out, and takes the place of nothing that was there by its key', () => {
  const kept = new RecentlyUsed<number>(320)
  kept.set('small', 1, 10)
  kept.set('large', 1, 10)
  kept.set('large', 2, 11)
  expect(keysOf(kept, 'small', 'large')).toEqual(['small'])
})

test('what was deleted or cleared away leaves its room', () => {
  const kept = new RecentlyUsed<number>(40)
  kept.set('a', 1, 1)
  kept.delete('a')
  kept.delete('a')
  for (let n = 0; n < 40; n++) kept.set(`k${n}`, n, 1)
  expect(kept.get('k0')).toBe(0)
  kept.clear()
  for (let n = 0; n < 40; n++) kept.set(`l${n}`, n, 1)
  expect(keysOf(kept, 'k1', 'l0', 'l39')).toEqual(['l0', 'l39'])
})
