import { expect, it } from '@jest/globals'
import { toPause } from './back-off.ts'

it('doubles up to half a minute', () => {
  const longest = [0, 1, 2, 6, 7, 8, 2_000].map((failures) => toPause(failures, () => 1))
  expect(longest).toEqual([250, 500, 1_000, 16_000, 30_000, 30_000, 30_000])
})

it('is never less than half of that, and spread', () => {
  expect([toPause(8, () => 0), toPause(8, () => 0.5)]).toEqual([15_000, 22_500])
})
