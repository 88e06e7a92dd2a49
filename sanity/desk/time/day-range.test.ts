import { expect, test } from '@jest/globals'
import { toDayRange } from './day-range.ts'

const hours = ({ start, end }: { start: string; end: string }) =>
  (Date.parse(end) - Date.parse(start)) / 3_600_000

test.each([
  ['UTC', '2026-11-23T12:00:00Z', '2026-11-23T00:00:00.000Z', 24],
  ['Asia/Shanghai', '2026-11-22T16:00:00Z', '2026-11-22T16:00:00.000Z', 24],
  ['Asia/Shanghai', '2026-11-22T15:59:59.999Z', '2026-11-21T16:00:00.000Z', 24],
  ['America/New_York', '2026-11-23T04:59:00Z', '2026-11-22T05:00:00.000Z', 24],
  ['Asia/Kathmandu', '2026-11-23T00:00:00Z', '2026-11-22T18:15:00.000Z', 24],
  ['Pacific/Kiritimati', '2026-11-23T11:00:00Z', '2026-11-23T10:00:00.000Z', 24],
  ['Pacific/Pago_Pago', '2026-11-23T10:59:00Z', '2026-11-22T11:00:00.000Z', 24],
])('the day in %s at %s', (zone, now, start, length) => {
  const range = toDayRange(new Date(now), zone)
  expect(range.start).toBe(start)
  expect(hours(range)).toBe(length)
})

test('a day on which the clocks change is shorter or longer', () => {
  expect(hours(toDayRange(new Date('2026-03-29T12:00:00Z'), 'Europe/London'))).toBe(23)
  expect(hours(toDayRange(new Date('2026-10-25T12:00:00Z'), 'Europe/London'))).toBe(25)
})

test('a day whose midnight does not exist begins when its first hour does', () => {
  const range = toDayRange(new Date('2026-09-06T12:00:00Z'), 'America/Santiago')
  expect(range).toEqual({ start: '2026-09-06T04:00:00.000Z', end: '2026-09-07T03:00:00.000Z' })
})

test('days follow each other without a gap', () => {
  const today = toDayRange(new Date('2026-10-25T12:00:00Z'), 'Europe/London')
  expect(toDayRange(new Date(today.end), 'Europe/London').start).toBe(today.end)
})
