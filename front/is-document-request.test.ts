import { describe, expect, it } from '@jest/globals'
import { isDocumentRequest } from './is-document-request.ts'

const ask = (url: string, method = 'GET', headers = {}) => isDocumentRequest({ method, url, headers })

describe('isDocumentRequest', () => {
  it.each(['/', '/news/a', '/status/999', '/status/410/news/a', '/studios', '/x/y?z'])(
    '%s is for readers',
    (url) => {
      expect(ask(url)).toBe(true)
      expect(ask(url, 'HEAD')).toBe(true)
    },
  )

  it.each([
    '/_next/static/a.js',
    '/api/health',
    '/elements/copy-link.js',
    '/studio',
    '/studio?x',
    '/studio/static/a.js',
    '/status/404',
    '/status/503',
  ])('%s is not', (url) => expect(ask(url)).toBe(false))

  it('leaves other methods and payload requests to Next', () => {
    expect(ask('/news/a', 'POST')).toBe(false)
    expect(ask('/news/a', 'GET', { rsc: '1' })).toBe(false)
  })
})
