import { describe, expect, test } from '@jest/globals'
import { assertPath, toArrayPath } from './match-path.ts'

describe('JSONMatch paths', () => {
  test.each([
    'title',
    'slug.current',
    'body[0]',
    'body[-1]',
    'body[1:3]',
    'body[:-1]',
    'body[_key=="a"]',
    'body[_key == "a\\"b]c"].children[_key=="b"].text',
    "['strike-through'].x",
    'a[b > 3.5, 4, c.d != "x"]',
    'tags[@ == "a"]',
    'items[price?]',
    '..title',
    'a..b[0]',
    'a[0][1]',
  ])('%s is one', (path) => expect(() => assertPath(path)).not.toThrow())

  test.each([
    '',
    '.',
    'a.',
    'a b',
    'a[',
    'a]',
    'a[]',
    'a[:]',
    'a["x"]',
    '0a',
    'a-b',
    'a[_key=]',
    'a..',
    '[0]x',
    'a[0]b',
  ])('%s is none', (path) => expect(() => assertPath(path)).toThrow('it is not a JSONMatch path'))

  test.each(['__proto__', 'a.constructor', "['prototype']", '..__proto__.x', 'a[__proto__.x == 1]'])(
    '%s reaches into a prototype',
    (path) => expect(() => assertPath(path)).toThrow('prototype'),
  )

  test('length is bounded, and hostile ones come to an end', () => {
    expect(() => assertPath('a'.repeat(2049))).toThrow('longer than')
    for (const piece of ['a.', "'", '[a', ' ', '[0,', '..a', '\\'])
      expect(() => assertPath(`a[${piece.repeat(1000)}`.slice(0, 2048))).toThrow()
  })
})

test('an insert points into an array', () => {
  expect(toArrayPath('tags[-1]')).toBe('tags')
  expect(toArrayPath('a[0].b[_key=="x[0]"]')).toBe('a[0].b')
  expect(() => toArrayPath('tags')).toThrow('an insert points at array items')
  expect(() => toArrayPath('[0]')).toThrow('an insert points at array items')
})
