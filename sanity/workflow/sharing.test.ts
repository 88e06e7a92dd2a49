import { expect, test } from '@jest/globals'
import { isWritableBy, toSharing } from './sharing.ts'

test.each([
  [null, { createdBy: null, sharedWith: [] }],
  [{ _id: 'drafts.a' }, { createdBy: null, sharedWith: [] }],
  [{ _system: { createdBy: 'u1' } }, { createdBy: 'u1', sharedWith: [] }],
  [{ _system: { createdBy: 'u1', sharedWith: ['u2'] } }, { createdBy: 'u1', sharedWith: ['u2'] }],
  [{ _system: { base: {}, sharedWith: 'u2' } }, { createdBy: null, sharedWith: [] }],
])('%j', (draft, sharing) => expect(toSharing(draft)).toEqual(sharing))

test('the author and those it is shared with may write', () => {
  const sharing = { createdBy: 'u1', sharedWith: ['u2'] }
  expect(['u1', 'u2', 'u3'].map((id) => isWritableBy(sharing, id))).toEqual([true, true, false])
  expect(isWritableBy({ createdBy: null, sharedWith: [] }, 'u3')).toBe(true)
})
