import { expect, test } from '@jest/globals'
import type { ExprNode } from 'groq-js'
import { parseTree } from '../parse-query.ts'
import type { Condition, Test } from './condition.ts'
import { createConstants } from './operand.ts'
import type { Operand } from './operand.ts'
import { toCondition } from './to-condition.ts'

const constants = createConstants({ timestamp: new Date('2026-01-15T12:00:00.000Z') })

function filterOf(query: string): ExprNode {
  const tree = parseTree(query, {})
  if (tree.type !== 'Filter') throw new Error('The query is no filter')
  return tree.expr
}

const toValue = (operand: Operand) =>
  operand.kind === 'value' ? JSON.stringify(operand.value) : operand.kind

function toText(found: Test): string {
  switch (found.kind) {
    case 'defined':
      return `defined ${found.path}`
    case 'except':
      return `except ${toValue(found.operand)}`
    case 'text':
      return `text ${found.search.expression}`
    case 'range':
      return `${found.path} ${found.comparison} ${toValue(found.operand)}`
    default:
      return `${found.path} ${found.kind} ${toValue(found.operand)}`
  }
}

/** `~` is before what a document may fulfil and be left out by the filter all the same. */
function write(condition: Condition): string {
  if (condition.kind === 'test') return `${condition.exact ? '' : '~'}${toText(condition.test)}`
  if (!('parts' in condition)) return condition.kind
  return `${condition.kind}(${condition.parts.map(write).join('; ')})`
}

const read = (filter: string) => write(toCondition(filterOf(`*[${filter}]`), constants))

test.each([
  ['slug.current == "a"', 'slug.current equals "a"'],
  ['"a" == slug.current', 'slug.current equals "a"'],
  ['@.kind == "a" + "b"', 'kind equals "ab"'],
  ['kind == ["a"]', 'never'],
  ['kind == null', 'kind equals null'],
  ['kind in ["a", "b"]', 'kind among ["a","b"]'],
  ['"a" in tags[]._ref', 'tags[]._ref equals "a"'],
  ['"a" in labels', 'labels[] equals "a"'],
  ['"a" in coalesce(labels, [])', 'labels[] equals "a"'],
  ['kind in null', 'never'],
  ['3 < n', 'n > 3'],
  ['n in 1...4', 'and(n >= 1; n < 4)'],
  ['publishedAt <= now()', 'publishedAt <= late'],
  ['publishedAt <= null', 'never'],
  ['tags[].n > 3', 'unknown'],
  ['coalesce(n, 5) <= 3', 'n <= 3'],
  ['coalesce(n, 2) <= 3', 'or(n <= 3; n equals null)'],
  ['_id != "a"', 'except "a"'],
  ['kind != "a"', 'unknown'],
  ['!(_id in ["a"])', 'except ["a"]'],
  ['!(kind == "a")', 'unknown'],
  ['defined(kind)', 'defined kind'],
  ['count(tags) > 0', 'defined tags[]'],
  ['count(tags) > 1', 'unknown'],
  ['count(tags[_ref == "a"]) > 0', 'tags[]._ref equals "a"'],
  ['references("a")', '**._ref equals "a"'],
  ['references("a", ["b"])', 'or(**._ref equals "a"; **._ref among ["b"])'],
  ['true', 'and()'],
  ['false', 'never'],
  ['coalesce("yes", 1)', 'never'],
  ['kind == "a" && false', 'never'],
  ['kind == "a" || true', 'and()'],
  ['title match "chips"', '~text head : ("chips")'],
])('%s asks: %s', (filter, expected) => {
  expect(read(filter)).toBe(expected)
})
