import { expect, test } from '@jest/globals'
import { toKnownNames } from './function-names.ts'
import { parseQuery } from './parse-query.ts'

test.each([
  ['*[@ match text::matchQuery("a")]', '*[@ match text::query("a")]'],
  ['geo(a) == geo (b)', 'geo::latLng(a) == geo::latLng (b)'],
  ['geo::contains(geo(a), b)', 'geo::contains(geo::latLng(a), b)'],
  ['"geo(" + \'geo(\' + "\\"geo(" // geo(', '"geo(" + \'geo(\' + "\\"geo(" // geo('],
  ['geo.a[geo] | order(b.geo) {geo, "a": ex::geo(b), "c": ageo(d)}', undefined],
])('%s', (query, expected = query) => expect(toKnownNames(query).text).toBe(expected))

test('tells where something was written', () => {
  const query = 'text::matchQuery(x) geo(y) z'
  const { text, toWritten } = toKnownNames(query)
  for (const letter of ['(x', 'x)', '(y', 'y)', 'z'])
    expect(toWritten(text.indexOf(letter))).toBe(query.indexOf(letter))
  expect(toWritten(text.indexOf('latLng'))).toBe(query.indexOf('geo'))
})

test('errors of syntax are told where they were written', () => {
  const parse = () => parseQuery('*[@ match text::matchQuery("a")] && (', {})
  expect(parse).toThrow('position 37')
  expect(parse).toThrow(expect.objectContaining({ detail: expect.objectContaining({ start: 37 }) }))
})
