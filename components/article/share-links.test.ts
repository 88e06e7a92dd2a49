import { describe, expect, it } from '@jest/globals'
import { toShareLinks, type ShareWay } from './share-links'

const url = 'https://site.test/news/a?b=c&d'
const title = 'Profit & "loss" – 50% + #1'
const links = toShareLinks(url, title)
const hrefOf = (wanted: ShareWay) => links.find(({ way }) => way === wanted)?.href ?? ''

/** Parameters in which each site takes the story: what its pages for sharing read. */
const expected: [way: ShareWay, parameters: Record<string, string>][] = [
  ['x', { text: title, url }],
  ['bluesky', { text: `${title} ${url}` }],
  ['linkedin', { url }],
  ['facebook', { u: url }],
  ['reddit', { url, title }],
  ['hackerNews', { u: url, t: title }],
  ['whatsapp', { text: `${title} ${url}` }],
  ['email', { subject: title, body: url }],
]

describe('toShareLinks', () => {
  it.each(expected)('%s takes title and address whole, and nothing else', (way, parameters) => {
    expect(Object.fromEntries(new URL(hrefOf(way)).searchParams)).toEqual(parameters)
    expect(hrefOf(way)).not.toMatch(/[+ "<>]/)
  })

  it('knows no other site', () => {
    expect(links.map(({ way }) => way)).toEqual(expected.map(([way]) => way))
  })
})
