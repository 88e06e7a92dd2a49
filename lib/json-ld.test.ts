import { describe, expect, it } from '@jest/globals'
import { testSettings, toTestArticle } from '../tests/fixtures/views.ts'
import { toArticleTrail } from './breadcrumbs.ts'
import { toBreadcrumbList, toJsonLdText, toNewsArticle } from './json-ld.ts'

const settings = { ...testSettings, publishingPrinciplesUrl: '/ethics' }
const site = { siteUrl: 'https://site.test', settings }

const toData = (more: object = {}): Record<string, unknown> =>
  JSON.parse(toJsonLdText(toNewsArticle(toTestArticle(more), site)))

describe('NewsArticle', () => {
  it('carries the fields that search engines ask for', () => {
    expect(toData()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Beijing lets H200 chips in',
      datePublished: '2026-01-28T12:27:00Z',
      dateModified: '2026-01-28T12:27:00Z',
      author: [{ '@type': 'Person', name: 'Ada Voss', url: 'https://site.test/authors/ada-voss' }],
      mainEntityOfPage: 'https://site.test/news/beijing-h200',
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Dateline',
        logo: { '@type': 'ImageObject', url: 'https://site.test/icon.svg' },
        publishingPrinciples: 'https://site.test/ethics',
        correctionsPolicy: 'https://site.test/corrections',
      },
      description: 'A first batch for three companies.',
      articleSection: ['Tech News', 'General Tech'],
      keywords: ['AI chips'],
      inLanguage: 'en-US',
      isAccessibleForFree: true,
      wordCount: 600,
      dateline: 'BEIJING',
      locationCreated: { '@type': 'Place', name: 'Beijing' },
    })
  })

  it('offers the picture square, 4:3 and 16:9, at least 1,200 pixels wide', () => {
    const images = toData().image
    if (!Array.isArray(images)) throw new Error('no images')
    const shapes = images.map((image: string) => {
      const { searchParams } = new URL(image)
      const [, , width = 2400, height = 1350] = searchParams.get('rect')?.split(',').map(Number) ?? []
      expect(Number(searchParams.get('w'))).toBeGreaterThanOrEqual(1200)
      return width / height
    })
    expect(shapes.map((shape) => shape.toFixed(2))).toEqual(['1.00', '1.33', '1.78'])
  })

  it('dates a change and its corrections', () => {
    const date = '2026-01-29T09:00:00Z'
    const data = toData({ updatedAt: date, corrections: [{ _key: 'a', text: 'A name.', date }] })
    expect(data).toMatchObject({
      dateModified: date,
      correction: [{ '@type': 'CorrectionComment', text: 'A name.', datePublished: date }],
    })
  })

  it('speaks headline and standfirst, never dateline, captions or credits', () => {
    expect(toData().speakable).toMatchObject({ cssSelector: ['h1', '[data-standfirst]'] })
  })

  it('mentions audio only when there is a file', () => {
    expect(toData()).not.toHaveProperty('audio')
    const audio = { url: 'https://lake.test/a.mp3', mimeType: 'audio/mpeg', size: 1 }
    expect(toData({ audio }).audio).toEqual({ '@type': 'AudioObject', contentUrl: audio.url })
  })

  it('leaves out what the story has not', () => {
    const data = toData({ standfirst: null, dateline: null, tags: [] })
    for (const name of ['description', 'dateline', 'locationCreated', 'keywords', 'correction']) {
      expect(data).not.toHaveProperty(name)
    }
  })

  it('cannot end its script', () => {
    const title = '</script><script>alert(1)</script>'
    const text = toJsonLdText(toNewsArticle(toTestArticle({ title }), site))
    expect(text).not.toContain('<')
    expect(JSON.parse(text).headline).toBe(title)
  })
})

describe('BreadcrumbList', () => {
  it('numbers absolute addresses from the front page down', () => {
    const article = toTestArticle()
    const trail = [...toArticleTrail(article), { href: article.href, label: article.title }]
    expect(toBreadcrumbList(trail, 'https://site.test').itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Front page', item: 'https://site.test/' },
      { '@type': 'ListItem', position: 2, name: 'Tech News', item: 'https://site.test/tech-news' },
      { '@type': 'ListItem', position: 3, name: 'General Tech', item: 'https://site.test/tech/general-tech' },
      { '@type': 'ListItem', position: 4, name: article.title, item: 'https://site.test/news/beijing-h200' },
    ])
  })
})
