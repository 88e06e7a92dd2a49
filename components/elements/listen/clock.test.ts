import { expect, it } from '@jest/globals'
import { toClock } from './clock.ts'

it.each([
  [0, '0:00'],
  [7.4, '0:07'],
  [59.6, '1:00'],
  [750, '12:30'],
  [3723, '1:02:03'],
  [-1, '0:00'],
])('%d seconds are %s', (seconds, clock) => {
  expect(toClock(seconds)).toBe(clock)
})
