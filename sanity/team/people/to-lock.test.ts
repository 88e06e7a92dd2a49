import { expect, test } from '@jest/globals'
import type { Account } from '../answers.ts'
import { toLock } from './to-lock.ts'

const account = (id: string, role: string, state: Account['state'] = 'active'): Account => ({
  id,
  role,
  state,
  email: `${id}@example.org`,
  name: id,
  createdAt: '2026-11-23T12:00:00.000Z',
})

const ada = account('ada', 'administrator')

test('one administrator among others stays', () => {
  expect(toLock(ada, [account('grace', 'editor'), ada])).toMatch(/only administrator/)
})

test('an administrator who was only invited cannot stand in, and may go', () => {
  const invited = account('grace', 'administrator', 'invited')
  expect(toLock(ada, [ada, invited])).not.toBeNull()
  expect(toLock(invited, [ada, invited])).toBeNull()
})

test('of two either may go, and so may anybody else', () => {
  const grace = account('grace', 'administrator')
  expect(toLock(ada, [ada, grace])).toBeNull()
  expect(toLock(account('alan', 'editor'), [ada])).toBeNull()
})
