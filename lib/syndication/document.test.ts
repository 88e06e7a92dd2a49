import { describe, expect, it } from '@jest/globals'
import { toDocumentResponse } from './document.ts'

const facts = { body: 'words', type: 'text/plain; charset=utf-8' }

describe('toDocumentResponse', () => {
  it('has the same weak tag for the same words, and another for others', () => {
    const [first, same, other] = [facts, { ...facts }, { ...facts, body: 'other words' }].map(
      (one) => toDocumentResponse(one).headers.get('etag') ?? '',
    )
    expect(first).toMatch(/^W\/"[\w-]{27}"$/)
    expect(same).toBe(first)
    expect(other).not.toBe(first)
  })

  it('says when it changed, as HTTP writes times', () => {
    const { headers } = toDocumentResponse({ ...facts, changedAt: '2026-01-12T12:00:00+02:00' })
    expect(headers.get('last-modified')).toBe('Mon, 12 Jan 2026 10:00:00 GMT')
    expect(toDocumentResponse({ ...facts, changedAt: null }).headers.has('last-modified')).toBe(false)
  })

  it('has its links in one header', () => {
    const links = ['<https://hub.example/>; rel="hub"', '<https://a.example/feed.xml>; rel="self"']
    expect(toDocumentResponse({ ...facts, links }).headers.get('link')).toBe(links.join(', '))
  })
})
