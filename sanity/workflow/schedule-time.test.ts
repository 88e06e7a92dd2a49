import { expect, test } from '@jest/globals'
import { parseInputValue, toInputValue, toMoment, toSuggestion } from './schedule-time.ts'

const now = new Date(2026, 2, 3, 9, 5, 7)

test('an input holds local time to the second, and gives it back', () => {
  expect(toInputValue(now)).toBe('2026-03-03T09:05:07')
  expect(parseInputValue('2026-03-03T09:05:08', now)).toEqual({
    at: new Date(2026, 2, 3, 9, 5, 8),
    reason: null,
  })
})

test.each([
  ['', 'Choose a day and a time.'],
  ['soon', 'Choose a day and a time.'],
  ['2026-03-03T09:05:07', 'That time has passed.'],
])('%j: %s', (value, reason) => expect(parseInputValue(value, now)).toEqual({ at: null, reason }))

test('the next full hour is suggested, also across midnight', () => {
  expect(toInputValue(toSuggestion(now))).toBe('2026-03-03T10:00:00')
  expect(toInputValue(toSuggestion(new Date(2026, 11, 31, 23, 30)))).toBe('2027-01-01T00:00:00')
})

test('a moment names its zone', () => {
  const at = new Date('2026-11-24T08:00:05Z')
  expect(toMoment(at, 'Europe/Berlin')).toBe('Tuesday, 24 November 2026 at 09:00:05 CET')
  expect(toMoment(at, 'UTC')).toBe('Tuesday, 24 November 2026 at 08:00:05 UTC')
})
