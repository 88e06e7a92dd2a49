import { describe, expect, it } from '@jest/globals'
import { toNumberText } from './numbers.ts'

describe('numbers', () => {
  it.each([
    [7, '7'],
    [1_024, '1,024'],
    [2_000_000, '2,000,000'],
  ])('%d is written as "%s"', (value, text) => {
    expect(toNumberText(value)).toBe(text)
  })
})
