import { describe, expect, it } from '@jest/globals'
import { isSafeHref } from './safe-href.ts'

describe('addresses a reader may be sent to', () => {
  it.each([
    'https://example.com',
    'http://example.com',
    'mailto:a@example.com',
    'tel:+4930',
    '/tech',
    '#top',
  ])('include %s', (href) => expect(isSafeHref(href)).toBe(true))

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/x',
    'https://',
  ])('exclude %j', (href) => expect(isSafeHref(href)).toBe(false))
})
