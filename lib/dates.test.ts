import { describe, expect, it } from '@jest/globals'
import { toDateText, toDateTimeText, toShortDateText, toShortDateTimeText, toTimeText } from './dates.ts'

describe('dates', () => {
  it('are written in UTC, whatever offset they were stored with', () => {
    expect(toDateTimeText('2026-01-28T12:27:00Z')).toBe('January 28, 2026 at 12:27 PM UTC')
    expect(toDateTimeText('2026-01-28T23:30:00-05:00')).toBe('January 29, 2026 at 4:30 AM UTC')
    expect(toDateText('2026-01-28T23:30:00-05:00')).toBe('January 29, 2026')
    expect(toShortDateTimeText('2026-01-28T23:30:00-05:00')).toBe('Jan 29, 2026, 4:30 AM UTC')
    expect(toShortDateText('2025-11-03T00:00:00Z')).toBe('Nov 3, 2025')
    expect(toTimeText('2026-01-28T00:05:00Z')).toBe('12:05 AM UTC')
  })
})
