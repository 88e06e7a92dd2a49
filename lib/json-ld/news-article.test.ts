import { describe, expect, it } from '@jest/globals'
import { testSettings, toTestArticle } from '../../tests/fixtures/views.ts'
import { findJsonLdFaults } from '../../tests/setup/find-json-ld-faults.ts'
import { toStory } from './story.ts'
import { toJsonLdText } from './to-json-ld-text.ts'

const settings = { ...testSettings, publishingPrinciplesUrl: '/ethics' }
const site = { siteUrl: 'https://site.test', settings }

const toData = (more: object = {}): Record<string, unknown> =>
  JSON.parse(toJsonLdText(toStory(toTestArticle(more), site)))

const date = '2026-01-29T09:00:00Z'
const whole = {
  updatedAt: date,
  corrections: [{ _key: 'a', text: 'A name.', date }],
  audio: { url: 'https://lake.test/a.mp3', mimeType: 'audio/mpeg', size: 1, duration: 192.4 },
}

describe('NewsArticle', () => {
  it('carries the fields that search engines ask for', () => {
    expect(toData()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://site.test/news/beijing-h200#article',
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

  it.each([
    ['news', 'NewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
  ])('names %s as %s, within the vocabulary of schema.org', async (kind, type) => {
    const data = toData({ ...whole, kind })
    expect(data['@type']).toBe(type)
    expect(await findJsonLdFaults(data)).toEqual([])
  })

  it('offers the picture square, 4:3 and 16:9, at least 1,200 pixels wide', () => {
    const images = toData()['image']
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
    expect(toData(whole)).toMatchObject({
      dateModified: date,
      correction: [{ '@type': 'CorrectionComment', text: 'A name.', datePublished: date }],
    })
  })

  it('credits a republished story to its first address', () => {
    const seo = { title: null, description: null, canonical: 'https://first.test/a', noindex: false }
    expect(toData({ seo })['mainEntityOfPage']).toBe('https://first.test/a')
  })

  it('speaks headline and standfirst, never dateline, captions or credits', () => {
    expect(toData()['speakable']).toMatchObject({ cssSelector: ['h1', '[data-standfirst]'] })
  })

  it('mentions audio only when there is a file', () => {
    expect(toData()).not.toHaveProperty('audio')
    expect(toData(whole)['audio']).toEqual({
      '@type': 'AudioObject',
      contentUrl: 'https://lake.test/a.mp3',
      encodingFormat: 'audio/mpeg',
      duration: 'PT3M12S',
    })
  })

  it('leaves out what the story has not', () => {
    const data = toData({ standfirst: null, dateline: null, tags: [] })
    for (const name of ['description', 'dateline', 'locationCreated', 'keywords', 'correction']) {
      expect(data).not.toHaveProperty(name)
    }
  })
})
