import { describe, expect, it } from '@jest/globals'
import { PAGE_SIZE, toPageCount, toRange } from './pagination.ts'

describe('pagination', () => {
  it('covers every item of a list of any length exactly once', () => {
    for (let total = 0; total < 5 * PAGE_SIZE; total += 1) {
      const pages = Array.from({ length: toPageCount(total) }, (_, index) => toRange(index + 1))
      const items = Array.from({ length: total }, (_, index) => index)
      expect(pages.flatMap(({ start, end }) => items.slice(start, end))).toEqual(items)
    }
  })

  it('has no empty page but the only one', () => {
    expect(toPageCount(0)).toBe(1)
    for (let total = 1; total < 5 * PAGE_SIZE; total += 1) {
      expect(toRange(toPageCount(total)).start).toBeLessThan(total)
    }
  })
})
