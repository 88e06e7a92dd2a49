import { describe, expect, it } from '@jest/globals'
import { toShareLinks } from './share-links'

describe('toShareLinks', () => {
  const links = toShareLinks('https://site.test/news/a?b=c&d', 'Profit & "loss"')

  it.each(links)('$label takes title and address whole', ({ label, href }) => {
    const query = new URL(href).search
    expect(decodeURIComponent(query)).toContain('https://site.test/news/a?b=c&d')
    if (label !== 'LinkedIn') expect(decodeURIComponent(query)).toContain('Profit & "loss"')
    expect(new URL(href).searchParams.has('d')).toBe(false)
  })
})
