import { describe, expect, it } from '@jest/globals'
import type { Thing, WithContext } from 'schema-dts'
import { testAuthor, testSettings, toTestArticle, toTestCard } from '../../tests/fixtures/views.ts'
import { findJsonLdFaults } from '../../tests/setup/find-json-ld-faults.ts'
import { toArticleTrail } from '../breadcrumbs.ts'
import { toBreadcrumbList } from './breadcrumb-list.ts'
import { toCollectionPage } from './collection-page.ts'
import { toNewsArticle } from './news-article.ts'
import { toProfilePage } from './profile-page.ts'
import { toOrganization, toWebSite } from './publication.ts'
import { toJsonLdText } from './to-json-ld-text.ts'

const socialLinks = [{ _key: 'm', label: 'Mastodon', url: 'https://social.example/@dateline' }]
const site = { siteUrl: 'https://site.test', settings: { ...testSettings, socialLinks } }

const toData = (data: WithContext<Thing>): Record<string, unknown> => JSON.parse(toJsonLdText(data))

const article = toTestArticle()
const trail = [...toArticleTrail(article), { href: article.href, label: article.title }]
const list = toCollectionPage(
  {
    title: 'Chips',
    description: 'Silicon.',
    path: '/chips/page/2',
    page: 2,
    listing: { items: [toTestCard(13), toTestCard(14)], total: 14 },
  },
  site,
)

describe('structured data of pages', () => {
  it.each<[string, WithContext<Thing>]>([
    ['the site', toWebSite(site)],
    ['the publisher', toOrganization(site)],
    ['an author', toProfilePage(testAuthor, site)],
    ['a list', list],
    ['breadcrumbs', toBreadcrumbList(trail, site.siteUrl)],
  ])('%s: within the vocabulary of schema.org', async (_, data) => {
    expect(await findJsonLdFaults(toData(data))).toEqual([])
  })

  it('a property that no type of schema.org has is found', async () => {
    const faults = await findJsonLdFaults({ ...toData(list), headlines: ['x'] })
    expect(faults).toEqual([expect.stringContaining('"headlines"')])
  })

  it('the site tells how it is searched, and who publishes it', () => {
    expect(toData(toWebSite(site))).toMatchObject({
      '@id': 'https://site.test/#website',
      publisher: { '@id': 'https://site.test/#publisher' },
      potentialAction: {
        target: { urlTemplate: 'https://site.test/search?q={words}' },
        'query-input': 'required name=words',
      },
    })
    expect(toData(toOrganization(site))).toMatchObject({
      '@id': 'https://site.test/#publisher',
      sameAs: ['https://social.example/@dateline'],
      slogan: 'Where the story starts',
    })
  })

  it('an author is a person with a role, a portrait and profiles on the web', () => {
    const mail = { _key: 'x', label: 'Mail', url: 'mailto:ada@example.com' }
    const author = { ...testAuthor, links: [...testAuthor.links, mail] }
    expect(toData(toProfilePage(author, site))).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Ada Voss',
        jobTitle: 'Chips correspondent',
        description: 'Writes about silicon.\n\nLives by the sea.',
        sameAs: ['https://social.example/@ada'],
      },
    })
  })

  it('a story of a list stands in its place within the whole list', () => {
    expect(toData(list)).toMatchObject({
      url: 'https://site.test/chips/page/2',
      mainEntity: {
        numberOfItems: 14,
        itemListElement: [
          { position: 13, url: 'https://site.test/news/story-13', name: 'Story 13' },
          { position: 14, url: 'https://site.test/news/story-14', name: 'Story 14' },
        ],
      },
    })
  })

  it('breadcrumbs number absolute addresses from the front page down', () => {
    expect(toBreadcrumbList(trail, 'https://site.test').itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Front page', item: 'https://site.test/' },
      { '@type': 'ListItem', position: 2, name: 'Tech News', item: 'https://site.test/tech-news' },
      { '@type': 'ListItem', position: 3, name: 'General Tech', item: 'https://site.test/tech/general-tech' },
      { '@type': 'ListItem', position: 4, name: article.title, item: 'https://site.test/news/beijing-h200' },
    ])
  })
})

describe('toJsonLdText', () => {
  it('cannot end its script', () => {
    const title = '</script><!--<script>alert(1)</script>'
    const text = toJsonLdText(toNewsArticle(toTestArticle({ title }), site))
    expect(text).not.toContain('<')
    expect(JSON.parse(text).headline).toBe(title)
  })
})
