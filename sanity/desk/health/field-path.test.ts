import { expect, test } from '@jest/globals'
import { toMemberStep, toPathText } from './field-path.ts'

test('paths are written as Studio reads them', () => {
  expect(toPathText(['body', { _key: 'a' }, 'rows', 2, 'cells'])).toBe('body[_key=="a"].rows[2].cells')
  expect(toPathText(['title'])).toBe('title')
  expect(toPathText([])).toBe('')
})

test('a member goes by its key, or by its place', () => {
  expect(toMemberStep({ _key: 'a' }, 3)).toEqual({ _key: 'a' })
  expect(toMemberStep('text', 3)).toBe(3)
})
