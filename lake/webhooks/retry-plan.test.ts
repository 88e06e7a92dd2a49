import { expect, test } from '@jest/globals'
import { parseRetryAfter } from './retry-after.ts'
import { isWorthRetry, LONGEST_WAIT_MS, MAX_TRIES, toWait } from './retry-plan.ts'

const HOUR_MS = 60 * 60 * 1000

const waits = (random: number, asked = 0) =>
  Array.from({ length: MAX_TRIES }, (_, index) => toWait(index + 1, asked, () => random))

test('waits three times longer each time, half a day in all, then gives up', () => {
  const seconds = waits(0.5).map((ms) => (ms === null ? null : ms / 1000))
  expect(seconds).toEqual([5, 15, 45, 135, 405, 1215, 3645, 10935, 14400, 14400, null])
  const total = waits(0.5).reduce<number>((sum, ms) => sum + (ms ?? 0), 0)
  expect(total / HOUR_MS).toBeGreaterThan(12)
  expect(total / HOUR_MS).toBeLessThan(13)
})

test('is spread by a fifth both ways', () => {
  expect(waits(0)[0]).toBe(4000)
  expect(waits(1)[0]).toBe(6000)
  expect(Math.max(...waits(1).map(Number))).toBe(LONGEST_WAIT_MS)
})

test('waits as long as it is asked to, within bounds', () => {
  expect(toWait(1, 60_000)).toBe(60_000)
  expect(toWait(1, 100 * HOUR_MS)).toBe(LONGEST_WAIT_MS)
  expect(toWait(MAX_TRIES, 60_000)).toBeNull()
})

test('what the receiver asks for', () => {
  const now = new Date('2026-01-01T00:00:00Z')
  expect(parseRetryAfter(undefined, now)).toBe(0)
  expect(parseRetryAfter('120', now)).toBe(120_000)
  expect(parseRetryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60_000)
  expect(parseRetryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0)
  expect(parseRetryAfter('soon', now)).toBe(0)
})

test.each([
  [408, true],
  [409, true],
  [425, true],
  [429, true],
  [500, true],
  [503, true],
  [301, false],
  [400, false],
  [401, false],
  [404, false],
  [410, false],
])('%d is worth a retry: %p', (status, worth) => {
  expect(isWorthRetry(status)).toBe(worth)
})
