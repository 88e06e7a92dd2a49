import { expect, test } from '@jest/globals'
import { toNewsroomRole } from './newsroom-role.ts'

test.each([
  [['administrator'], 'editor'],
  [['editor'], 'editor'],
  [['developer'], 'editor'],
  [['contributor', 'editor'], 'editor'],
  [['contributor'], 'contributor'],
  [['viewer'], 'viewer'],
  [['Editor'], 'viewer'],
  [[], 'viewer'],
])('%j: %s', (names, role) => {
  expect(toNewsroomRole(names.map((name) => ({ name })))).toBe(role)
})

test('nobody signed in only reads', () => {
  expect(toNewsroomRole(undefined)).toBe('viewer')
})
