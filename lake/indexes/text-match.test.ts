import { describe, expect, test } from '@jest/globals'
import { matchesText, normalizeText } from '../query/text-query.ts'
import { toMatchQuery } from './text-match.ts'
import { toTextSearch } from './text-search.ts'

test.each([
  ['words in any order', 'Chips export', [' chips ', ' export ']],
  ['beginnings', 'exp* lic*', [' exp', ' lic']],
  ['nothing after the first wildcard', 'ex*t*rules', [' ex']],
  ['words that groq-js takes for one', 'don’t', [' don t ']],
  ['dots that groq-js takes away', 'U.S. 3.5', [' us ', ' 35 ']],
  ['dots that stand for any letter', 'aé.ß', [' ae']],
  ['no accent at the end of a beginning', 'cafe\u0301*', [' cafe']],
])('knows %s: %s', (_, pattern, present) => expect(toMatchQuery(pattern).present).toEqual(present))

describe('cannot tell of', () => {
  test.each(['*', '*ing', 'a*', '', '…', '😀', 'x'.repeat(1025), '“*'])('%s', (pattern) =>
    expect(toTextSearch(toMatchQuery(pattern), 'document')).toBeNull(),
  )
})

test('accents that a text has in another order', () => {
  expect(matchesText(toMatchQuery('e\u0301*'), normalizeText('e\u0301\u0323'))).toBe(true)
})
