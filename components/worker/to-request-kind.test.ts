import { describe, expect, it } from '@jest/globals'
import { toRequestKind } from './to-request-kind.ts'

const site = 'https://site.test'
const page = { method: 'GET', mode: 'navigate', destination: 'document', referrer: '' } as const
const picture = { method: 'GET', mode: 'no-cors', destination: 'image', referrer: `${site}/news/a` } as const
const toKind = (request: Parameters<typeof toRequestKind>[0]) => toRequestKind(request, site)

describe('toRequestKind', () => {
  it.each(['/', '/news/a', '/studios', '/tech/page/2'])('%s is a page for readers', (path) => {
    expect(toKind({ ...page, url: `${site}${path}` })).toBe('page')
  })

  it.each(['/studio', '/studio/structure', '/preview/x', '/shared/abc', '/api/health'])(
    '%s is not',
    (path) => {
      expect(toKind({ ...page, url: `${site}${path}` })).toBe('other')
      expect(toKind({ ...picture, url: `${site}${path}` })).toBe('other')
    },
  )

  it('leaves alone what writes, what stands in a frame, and other sites', () => {
    expect(toKind({ ...page, url: site, method: 'POST' })).toBe('other')
    expect(toKind({ ...page, url: site, destination: 'iframe' })).toBe('other')
    expect(toKind({ ...page, url: 'https://elsewhere.test/' })).toBe('other')
  })

  it('answers for the parts of pages, pictures of the lake included', () => {
    expect(toKind({ ...picture, url: 'https://lake.test/a.png' })).toBe('part')
    expect(toKind({ ...picture, url: `${site}/elements/reader.js`, destination: 'script' })).toBe('part')
    expect(toKind({ ...picture, url: 'https://lake.test/a.js', destination: 'script' })).toBe('other')
    expect(toKind({ ...picture, url: `${site}/search.json`, destination: '' })).toBe('other')
    expect(toKind({ ...picture, url: 'https://lake.test/a.png', referrer: `${site}/studio/x` })).toBe('other')
  })
})
