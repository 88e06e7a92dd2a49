import { expect, it } from '@jest/globals'
import { toLinkState } from './link-state.ts'

const expiresAt = '2026-11-30T12:00:00Z'
const end = Date.parse(expiresAt)

it.each([
  [end - 1, null, 'active'],
  [end, null, 'expired'],
  [end - 1, '2026-11-25T12:00:00Z', 'revoked'],
  [end + 1, '2026-11-25T12:00:00Z', 'revoked'],
] as const)('at %p, revoked at %p: %s', (now, revokedAt, state) =>
  expect(toLinkState({ expiresAt, revokedAt }, now)).toBe(state),
)
