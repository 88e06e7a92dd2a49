import { describe, expect, test } from '@jest/globals'
import { evaluateSync, parse, toJS } from 'groq-js'
import { makeRandom } from '../../tests/fixtures/random.ts'
import { encodeKey, encodePart, KEY_TEXT_LIMIT, keySuccessor } from './encode-key.ts'

const ascending = { key: [{ path: 'a', descending: false }] }

const TEXTS = [
  '',
  '\0',
  '\x01',
  '\x02',
  '\0\0',
  'a',
  'a\0',
  'a\x01',
  'a\x01b',
  'ab',
  'z',
  'é',
  'ÿ',
  '中',
  '\ud800',
  '😀',
  '😀a',
  '\uffff',
  '2026-01',
  '2026-01-10',
]
const NUMBERS = [0, -0, 1, -1, 0.5, -0.5, 1e300, -1e300, 5e-324, -5e-324, 2 ** 53, -(2 ** 53), 255, 256]
const SCALARS = [...NUMBERS, ...TEXTS, true, false, null]

const tree = parse('* | order(v) [0].i')
const getFirst = (...dataset: { v: unknown; i: number }[]) => toJS(evaluateSync(tree, { dataset }))

/** What GROQ itself says of two values: below 0, 0 or above. */
function toOrder(a: unknown, b: unknown): number {
  const first = getFirst({ v: a, i: 0 }, { v: b, i: 1 })
  const turned = getFirst({ v: b, i: 1 }, { v: a, i: 0 })
  if (first !== turned) return 0
  return first === 0 ? -1 : 1
}

function makeText(random: () => number): string {
  const alphabet = ['\0', '\x01', '\x02', 'a', 'b', '1', 'é', '中', '\ud83d', '\ude00', '\uffff', '😀']
  const length = Math.floor(random() * 5)
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
}

const makeNumber = (random: () => number) => (random() - 0.5) * 10 ** Math.floor(random() * 30 - 10)

const makeScalar = (random: () => number) =>
  random() < 0.1
    ? null
    : random() < 0.1
      ? random() < 0.5
      : random() < 0.6
        ? makeText(random)
        : makeNumber(random)

const sign = (a: unknown, b: unknown) => Math.sign(Buffer.compare(encodePart(a, false), encodePart(b, false)))

describe('encodePart', () => {
  test('keeps the order of GROQ between any two of the awkward values', () => {
    for (const a of SCALARS)
      for (const b of SCALARS) expect([a, b, sign(a, b)]).toEqual([a, b, toOrder(a, b)])
  })

  test('keeps it between random values, and reverses it when descending', () => {
    const random = makeRandom(6)
    for (let round = 0; round < 3000; round++) {
      const [a, b] = [makeScalar(random), makeScalar(random)]
      expect([a, b, sign(a, b)]).toEqual([a, b, toOrder(a, b)])
      const reversed = Math.sign(Buffer.compare(encodePart(a, true), encodePart(b, true)))
      expect([a, b, reversed]).toEqual([a, b, -sign(a, b) || 0])
    }
  })

  test('makes no part the beginning of another', () => {
    const random = makeRandom(7)
    for (let round = 0; round < 3000; round++) {
      const [a, b] = [encodePart(makeScalar(random), false), encodePart(makeScalar(random), false)]
      if (Buffer.compare(a, b) !== 0) expect(Buffer.compare(a, b.subarray(0, a.length))).not.toBe(0)
    }
  })

  test('takes what is missing for null, and all objects and arrays for one kind after it', () => {
    expect(encodePart(undefined, false)).toEqual(encodePart(null, false))
    expect(encodePart({ a: 1 }, false)).toEqual(encodePart([], false))
    expect(sign(null, {})).toBe(-1)
  })

  test('leaves out what is beyond the limit', () => {
    const long = 'x'.repeat(KEY_TEXT_LIMIT)
    expect(encodePart(`${long}y`, false)).toEqual(encodePart(long, false))
    expect(sign(`${long.slice(1)}y`, long)).toBe(1)
  })
})

describe('keySuccessor', () => {
  test('is after all keys that begin with a prefix and before all others that are greater', () => {
    const random = makeRandom(8)
    for (let round = 0; round < 3000; round++) {
      const descending = random() < 0.5
      const [prefix, other] = [makeScalar(random), makeScalar(random)].map((value) =>
        encodePart(value, descending),
      )
      if (!prefix || !other) throw new Error('no parts')
      const successor = keySuccessor(prefix)
      const longer = Buffer.concat([prefix, encodePart(makeScalar(random), random() < 0.5)])
      expect(Buffer.compare(longer, successor)).toBe(-1)
      const isAfter = Buffer.compare(other, prefix) > 0
      expect(Buffer.compare(other, successor) >= 0).toBe(isAfter)
    }
  })

  test('leaves its prefix as it was', () => {
    const prefix = encodeKey(['a'], ascending)
    keySuccessor(prefix)
    expect(prefix).toEqual(encodeKey(['a'], ascending))
  })

  test('of nothing is after everything', () => {
    expect(Buffer.compare(keySuccessor(new Uint8Array()), encodePart(0, true))).toBe(1)
  })
})

test('a key is its parts, one after the other', () => {
  const definition = {
    key: [
      { path: 'a', descending: false },
      { path: 'b', descending: true },
    ],
  }
  const key = encodeKey(['x', 2], definition)
  expect(key).toEqual(Buffer.concat([encodePart('x', false), encodePart(2, true)]))
  expect(key.subarray(0, 3)).toEqual(encodeKey(['x'], definition))
})
