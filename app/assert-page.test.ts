import { describe, expect, it } from '@jest/globals'
import { assertPage } from './assert-page'

describe('assertPage', () => {
  const listing = { items: [], total: 25 }

  it.each([1, 2, 3])('passes page %d of three', (page) => {
    expect(assertPage(listing, page)).toBe(listing)
  })

  it('finds nothing past the end', () => {
    expect(() => assertPage(listing, 4)).toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  })

  it('keeps the first page of an empty list', () => {
    expect(assertPage({ items: [], total: 0 }, 1).total).toBe(0)
  })
})
