import { expect, it } from '@jest/globals'
import { toNewest } from './newest.ts'

it('the newest time is found whatever its offset', () => {
  expect(toNewest(['2026-01-01T10:00:00+09:00', null, '2026-01-01T02:00:00Z'])).toBe(
    '2026-01-01T02:00:00.000Z',
  )
  expect(toNewest([null])).toBeNull()
})
