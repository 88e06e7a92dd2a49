import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { getPublication } from './publication.ts'

const { siteUrl, siteLog } = getPublication()

describe('a malformed story in the dataset', () => {
  it('costs its own card only', async () => {
    const response = await fetch(`${siteUrl}/tech`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('/news/china-approves-nvidia-h200-imports')
    expect(html).not.toContain('/news/malformed')
    expect((html.match(/href="\/news\//g) ?? []).length).toBeGreaterThan(8)
  })

  it('is named in the log with query, document and path', () => {
    const lines = readFileSync(siteLog, 'utf8').split('\n')
    const line = lines.find(
      (one) => /"query":"(listing-all|home)"/.test(one) && one.includes('"document":"article-malformed"'),
    )
    expect(line).toContain('content.dropped')
    expect(line).toMatch(/"path":"[^"]*(title|headline)/)
  })

  it('never shows half an article on its own page', async () => {
    const response = await fetch(`${siteUrl}/news/malformed`)
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('<h1')
  })
})
