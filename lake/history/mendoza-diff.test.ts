import { describe, expect, it } from '@jest/globals'
import { applyPatch, incremental } from 'mendoza'
import { toMendozaPatch } from './mendoza-diff.ts'

/** A small seeded generator: the same cases every run. */
const random = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

type Random = () => number

const pick = <T>(next: Random, from: readonly [T, ...T[]]): T =>
  from[Math.floor(next() * from.length)] ?? from[0]
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i))
const TEXTS = [
  '',
  'a',
  'Beijing',
  'chips approved',
  'naïve café',
  '日本語の記事',
  '🙂🙃🙂',
  'a🙂b',
  '€uro',
  '\u{1F600}\u{1F601}',
] as const

const text = (next: Random): string =>
  times(Math.floor(next() * 4), () => pick(next, TEXTS)).join(pick(next, ['', ' ']))

function value(next: Random, depth: number): unknown {
  const kind = Math.floor(next() * (depth > 0 ? 8 : 5))
  if (kind === 0) return null
  if (kind === 1) return next() < 0.5
  if (kind === 2) return Math.floor(next() * 10)
  if (kind < 5) return text(next)
  if (kind === 5) return times(Math.floor(next() * 5), () => value(next, depth - 1))
  if (kind === 6) return times(Math.floor(next() * 5), (i) => ({ _key: `k${i}`, ...record(next, depth - 1) }))
  return record(next, depth - 1)
}

const FIELDS = ['a', 'b', 'Z', '_id', '_type', 'ä', '🙂', 'constructor'] as const

const record = (next: Random, depth: number): Record<string, unknown> =>
  Object.fromEntries(times(Math.floor(next() * 6), () => [pick(next, FIELDS), value(next, depth)]))

/** A neighbour: most of the value kept, some of it changed, moved or dropped. */
function mutate(next: Random, from: unknown): unknown {
  const dice = next()
  if (dice < 0.15) return value(next, 2)
  if (typeof from === 'string') {
    const cut = [...from]
    cut.splice(Math.floor(next() * (cut.length + 1)), Math.floor(next() * 3), text(next))
    return cut.join('')
  }
  if (Array.isArray(from)) {
    const changed = from.map((item) => (next() < 0.3 ? mutate(next, item) : item))
    if (next() < 0.3) changed.reverse()
    if (next() < 0.3) changed.splice(Math.floor(next() * (changed.length + 1)), 0, value(next, 1))
    return changed.filter(() => next() < 0.9)
  }
  if (typeof from === 'object' && from !== null)
    return Object.fromEntries([
      ...Object.entries(from)
        .filter(() => next() < 0.9)
        .map(([key, item]) => [key, next() < 0.4 ? mutate(next, item) : item]),
      ...(next() < 0.3 ? [[pick(next, FIELDS), value(next, 1)]] : []),
    ])
  return dice < 0.6 ? from : value(next, 1)
}

const applyIncrementally = (before: unknown, patch: unknown[]): unknown =>
  incremental.unwrap(incremental.applyPatch(incremental.wrap(before, 'old'), patch, 'new'))

describe('toMendozaPatch', () => {
  it.each([1, 7, 42, 2026])('leads from source to target and back (seed %i)', (seed) => {
    const next = random(seed)
    for (let round = 0; round < 1500; round++) {
      const before = value(next, 4)
      const after = next() < 0.1 ? value(next, 4) : mutate(next, before)
      for (const [from, to] of [
        [before, after],
        [after, before],
      ]) {
        const patch = toMendozaPatch(from, to)
        expect(applyPatch(structuredClone(from), patch)).toEqual(to)
        expect(applyIncrementally(structuredClone(from), patch)).toEqual(to)
        expect(JSON.parse(JSON.stringify(patch))).toEqual(patch)
      }
    }
  })

  it('names the one field that changed', () => {
    const before = { _id: 'a', _type: 'article', headline: 'Chips wait', body: ['long text'] }
    expect(toMendozaPatch(before, { ...before, headline: 'Chips approved' })).toEqual([
      11,
      3,
      23,
      0,
      6,
      22,
      'approved',
      15,
    ])
    expect(toMendozaPatch(before, { ...before, kicker: 'TECH' })).toEqual([17, 'TECH', 'kicker'])
    expect(toMendozaPatch(before, before)).toEqual([])
  })

  it('keeps unchanged blocks as slices and edits the changed one by its key', () => {
    const block = (key: string, words: string) => ({ _key: key, text: words })
    const before = { body: [block('a', 'first'), block('b', 'second'), block('c', 'third')] }
    const after = { body: [block('a', 'first'), block('b', 'seconds'), block('c', 'third')] }
    expect(toMendozaPatch(before, after)).toEqual([
      11,
      0,
      21,
      0,
      1,
      12,
      1,
      11,
      1,
      23,
      0,
      6,
      22,
      's',
      15,
      16,
      21,
      2,
      3,
      15,
    ])
  })

  it('creates and deletes with a whole value', () => {
    expect(toMendozaPatch(null, { _id: 'a' })).toEqual([0, { _id: 'a' }])
    expect(toMendozaPatch({ _id: 'a' }, null)).toEqual([0, null])
  })

  it('replaces strings with lone surrogates as a whole', () => {
    const [before, after] = ['same beginning \ud83d', 'same beginning \ud83d\ude42']
    expect(toMendozaPatch({ a: before }, { a: after })).toEqual([17, after, 'a'])
  })
})
