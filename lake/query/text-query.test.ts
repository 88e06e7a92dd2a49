import { describe, expect, test } from '@jest/globals'
import { matchesText, normalizeText, parseTextQuery, toWords } from './text-query.ts'

const TEXT = normalizeText('Beijing approves H200 chips: the Ärztekammer’s “first” import licence, 中文 text')

const found = (query: string) => matchesText(parseTextQuery(query), TEXT)

describe('finds', () => {
  test.each([
    ['a word in any case', 'BEIJING'],
    ['every word, in any order', 'chips beijing'],
    ['letters of any script', 'ärztekammer 中文'],
    ['a phrase', '"h200 chips"'],
    ['a phrase over punctuation', '"chips the"'],
    ['an unfinished phrase', '"import licence'],
    ['a prefix', 'appr* lic*'],
    ['hyphenated words by their parts', 'H200-chips'],
    ['what does not hold the excluded word', 'beijing -london'],
    ['an exclusion alone', '-london'],
    ['anything', '*'],
    ['anything without the excluded word', '* -london'],
  ])('%s: %s', (_, query) => expect(found(query)).toBe(true))
})

describe('does not find', () => {
  test.each([
    ['a missing word', 'beijing london'],
    ['a part of a word', 'beij'],
    ['the middle of a word by prefix', 'jing*'],
    ['words of a phrase apart', '"beijing chips"'],
    ['the excluded word', 'beijing -chips'],
    ['the excluded phrase', 'beijing -"h200 chips"'],
    ['nothing', ''],
    ['anything with the excluded word', '* -chips'],
    ['punctuation', '*** "" -'],
  ])('%s: %s', (_, query) => expect(found(query)).toBe(false))
})

test('more than 32 terms are refused', () => {
  expect(() => parseTextQuery('a '.repeat(32))).not.toThrow()
  expect(() => parseTextQuery('a '.repeat(33))).toThrow('at most 32')
})

test('stars and quotes come to an end', () => {
  expect(found('*a'.repeat(20_000))).toBeDefined()
  found('"*'.repeat(16))
  found(`${'-'.repeat(50_000)}"`)
})

const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

/** What a regular expression without regard to case takes a letter for. */
function toGroup(letter: string): string {
  const upper = letter.toUpperCase()
  return upper.length === 1 && (letter < '\x80' || upper >= '\x80') ? upper : letter
}

test('letters that a pattern of any case accepts for each other are the same letter', () => {
  const words = new Map(letters.map((letter) => [toGroup(letter), toWords(`x${letter}`).join(' ')]))
  const others = letters.filter((letter) => words.get(toGroup(letter)) !== toWords(`x${letter}`).join(' '))
  expect(others).toEqual([])
})

test.each([
  ['no phrase reaches from one paragraph into the next', 'one two\n\nthree', '"two three"', false],
  ['a phrase may go over lines', 'one two\nthree', '"two\nthree"', true],
  ['capitals of any kind', 'Straße ΟΔΟΣ', 'STRAẞE οδοσ', true],
  ['a prefix without its accent', 'cafés', 'cafe*', true],
])('%s', (_, text, query, expected) => {
  expect(matchesText(parseTextQuery(query), normalizeText(text))).toBe(expected)
})

test('letters have the same words alone and beside others, which are read in another way', () => {
  const others = letters.filter(
    (letter) => toWords(`${letter} é`).join() !== [...toWords(letter), ...toWords('é')].join(),
  )
  expect(others).toEqual([])
})
