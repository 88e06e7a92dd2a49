import { describe, expect, it } from '@jest/globals'
import { toLinkWarning } from './link-warning.ts'

describe('warnings about links', () => {
  it.each([undefined, 'https://example.com/a?b#c', 'mailto:a@example.com', 'tel:+4930'])(
    'spare %s',
    (href) => {
      expect(toLinkWarning(href)).toBe(true)
    },
  )

  it.each([
    ['example.com/page', /whole address/],
    ['/tech', /whole address/],
    ['javascript:alert(1)', /not be sent/],
    ['ftp://example.com', /not be sent/],
    ['http://example.com', /not encrypted/],
  ])('meet %s', (href, warning) => {
    expect(toLinkWarning(href)).toMatch(warning)
  })
})
