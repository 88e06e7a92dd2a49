import { describe, expect, it } from '@jest/globals'
import { testSettings } from '../../tests/fixtures/views.ts'
import { contentTypes, typesWithFeeds } from '../content/registry.ts'
import { existsSync } from 'node:fs'
import { withFeeds, withStoryAlternates } from './alternates.ts'
import { feedFormatNames, feedFormats } from './feed/feed-formats.ts'

const site = { siteUrl: 'https://a.example', settings: testSettings }

describe('links to other forms of a page', () => {
  it('lead from a list to its feeds, and keep what the page says of itself', () => {
    const { title, alternates } = withFeeds(
      { title: 'Chips', alternates: { canonical: 'https://a.example/chips' } },
      { path: '/chips', title: 'Chips' },
      site,
    )
    expect([title, alternates?.canonical]).toEqual(['Chips', 'https://a.example/chips'])
    expect(alternates?.types).toEqual({
      'application/rss+xml': [{ url: 'https://a.example/chips/feed.xml', title: 'Dateline: Chips (RSS)' }],
      'application/atom+xml': [{ url: 'https://a.example/chips/atom.xml', title: 'Dateline: Chips (Atom)' }],
      'application/feed+json': [
        { url: 'https://a.example/chips/feed.json', title: 'Dateline: Chips (JSON Feed)' },
      ],
    })
  })

  it('lead from a story to its Markdown, and to the feeds of the site and its section', () => {
    const story = { href: '/news/a', section: { href: '/chips', title: 'Chips' } }
    const { types } = withStoryAlternates({}, story, site).alternates ?? {}
    expect(types).toMatchObject({
      'text/markdown': [{ url: 'https://a.example/news/a.md' }],
      'application/rss+xml': [
        { url: 'https://a.example/feed.xml', title: 'Dateline (RSS)' },
        { url: 'https://a.example/chips/feed.xml' },
      ],
    })
  })

  it('there is a route for every feed that the registry promises', () => {
    const pages = typesWithFeeds.map((name) => {
      const type = Object.entries(contentTypes).find(([one]) => one === name)?.[1]
      return type?.path?.('[slug]') ?? ''
    })
    const missing = ['', ...pages].flatMap((page) =>
      feedFormatNames
        .map((format) => `app/(machines)${page}/${feedFormats[format].file}/route.ts`)
        .filter((file) => !existsSync(file)),
    )
    expect(pages).toEqual(['/[slug]', '/authors/[slug]'])
    expect(missing).toEqual([])
  })
})
