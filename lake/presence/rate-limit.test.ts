import { expect, it } from '@jest/globals'
import { createRateLimit } from './rate-limit.ts'

it('takes some at once, then as many as the time allows', () => {
  let now = 0
  const limit = createRateLimit({ perSecond: 2, atOnce: 3, clock: () => new Date(now) })
  const takeAll = () => Array.from({ length: 5 }, () => limit.take()).filter(Boolean).length
  expect(takeAll()).toBe(3)
  now += 1000
  expect(takeAll()).toBe(2)
  now += 60_000
  expect(takeAll()).toBe(3)
  now -= 60_000
  expect(takeAll()).toBe(0)
})
