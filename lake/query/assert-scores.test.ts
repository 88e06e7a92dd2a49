import { describe, expect, test } from '@jest/globals'
import { parseQuery } from './parse-query.ts'

const parse = (query: string) =>
  parseQuery(query, { types: ['article'], words: 'a', ids: ['a'], featured: true })

describe('scores', () => {
  test.each([
    '*|score(body match "jacuzzi")',
    '*|score(body match "jacuzzi", bedrooms > 2, available && !inContract)',
    '*|score(boost(title match "milk", 5.0), body match "milk") | order(_score desc)',
    '*|score(boost(title match text::query($words), 6), [@, _id] match text::query($words) || references($ids))',
    '*|score(boost(_type in $types && title match "a", 10))',
    '*|score(featured, $featured, true, null, defined(slug.current), _id in ["a"], count(tags) > 2)',
    '*|score((a == 1) || !(b in c[]))',
    '*|score(select(a => true, false))',
    '*[_id in *|score(a == 1)._id]',
  ])('%s', (query) => expect(() => parse(query)).not.toThrow())
})

describe('does not score', () => {
  test.each([
    ['references', '*|score(author->name match "a")'],
    ['references further in', '*|score(boost(a == 1 || count(authors[]->{name}) > 1, 2))'],
    ['other documents', '*|score(_id in *[_type == "a"]._id)'],
    ['other documents further down', '*[a]{"b": *|score(count(*) > 1)}'],
    ['arrays', '*|score([1, 2])'],
    ['parts of arrays', '*|score(tags[])'],
    ['objects', '*|score({"a": 1})'],
    ['projections', '*|score(a{b})'],
    ['numbers', '*|score(5)'],
    ['texts', '*|score($words)'],
    ['sums', '*|score(a + b)'],
    ['sums among conditions', '*|score(a == 1 && (b * 2))'],
    ['sums boosted', '*|score(boost(a - b, 2))'],
  ])('%s: %s', (_, query) => expect(() => parse(query)).toThrow(/^score\(\)/))

  test.each(['*[boost(a == 1, 2)]', '*|order(boost(a, 2))', '*|score(a == 1){"b": boost(a, 1)}'])(
    'boost() outside: %s',
    (query) => expect(() => parse(query)).toThrow('unexpected boost'),
  )
})
