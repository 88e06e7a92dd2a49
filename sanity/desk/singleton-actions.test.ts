import { expect, test } from '@jest/globals'
import { isFitForSingleton } from './singleton-actions.ts'

test('what there is one of is neither copied nor taken away', () => {
  const actions = ['publish', 'discardChanges', 'duplicate', 'unpublish', 'delete', 'restore'].map(
    (action) => ({ action }),
  )
  expect(actions.filter(isFitForSingleton).map(({ action }) => action)).toEqual([
    'publish',
    'discardChanges',
    'restore',
  ])
  expect(isFitForSingleton({})).toBe(true)
})
