import { expect, test } from '@jest/globals'
import { encodePart } from './encode-key.ts'
import { toKeyPrefixes } from './key-prefixes.ts'

const values = [
  '',
  'a',
  'a\u0000b',
  '\u0001',
  '日本',
  '\u{1f600}',
  0,
  -0,
  1.5,
  -1e300,
  255,
  true,
  false,
  null,
  {},
]

const parts = values.flatMap((value) => [false, true].map((descending) => encodePart(value, descending)))

/** Every part beside every other, in any order of bytes. */
const keys = parts.flatMap((first) => parts.map((second) => [first, second, ...parts.slice(0, 1)]))

test('a key begins with each of its parts, whatever they are', () => {
  const wrong = keys.filter((key) => {
    const expected = key.map((_, place) => Buffer.concat(key.slice(0, place + 1)).toString('hex'))
    const found = toKeyPrefixes(Buffer.concat(key)).map((prefix) => Buffer.from(prefix).toString('hex'))
    return JSON.stringify(found) !== JSON.stringify(['', ...expected])
  })
  expect(wrong).toEqual([])
})

test('what all keys begin with is nothing', () => {
  expect(toKeyPrefixes(new Uint8Array())).toEqual([new Uint8Array()])
})
