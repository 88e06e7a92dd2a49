import { expect, test } from '@jest/globals'
import { parseTree } from '../parse-query.ts'
import { getBindable } from './bindable.ts'
import { toPlaceholder } from './placeholder.ts'

const bindableOf = (query: string) =>
  [...getBindable(parseTree(query, { a: toPlaceholder('a'), b: toPlaceholder('b') }))].sort().join()

test.each([
  ['*[slug.current == $a]', 'a'],
  ['*[$a in tags[]._ref && publishedAt <= $b]', 'a,b'],
  ['*[section._ref == $a]{"same": kind == $b}', 'a,b'],
  ['*[_id == ^.x]{"shown": {"a": $a}}', 'a'],
  ['*[title == $a]{"found": *[slug.current == $a]}', 'a'],
])('any text can take the place of what is only compared: %s', (query, names) => {
  expect(bindableOf(query)).toBe(names)
})

test.each([
  ['*[_type == $a]', 'a type decides on the index'],
  ['*["x" == $a]', 'what is true beforehand may be false for another text'],
  ['*[title match $a]', 'what is searched for decides on the search'],
  ['*[references($a)]', 'arguments are looked at'],
  ['*[title == "x" + $a]', 'what is computed from it is known beforehand'],
  ['*[title in [$a]]', 'so are lists'],
  ['*[title in $a..$b]', 'and ranges'],
  ['$a', 'the whole query'],
  ['*[title == $a && kind match $a]', 'one decisive place is enough'],
])('%s is planned anew for each text: %s', (query) => {
  expect(bindableOf(query)).toBe('')
})

test.each(['@[$a]', '@[($a)]', '@[$a + "s"]', 'seo["x" + $a]'])(
  'a parameter that is a name of a field cannot be told later: %s',
  (field) => {
    expect(bindableOf(`*[title == $a && kind == $b]{"value": ${field}}`)).toBe('b')
  },
)
