import { describe, expect, it } from '@jest/globals'
import { testImage, testSettings, toTestArticle } from '../tests/fixtures/views.ts'
import { toAbsoluteUrl, toArticleMetadata, toPageMetadata, toSiteMetadata } from './seo.ts'

const site = { siteUrl: 'https://site.test', settings: testSettings }

describe('toAbsoluteUrl', () => {
  it('puts paths on the configured origin and leaves addresses alone', () => {
    expect(toAbsoluteUrl('https://site.test', '/news/a')).toBe('https://site.test/news/a')
    expect(toAbsoluteUrl('https://site.test', 'https://other.test/b')).toBe('https://other.test/b')
  })
})

describe('toSiteMetadata', () => {
  it('names the site in every title and allows whole previews', () => {
    const { title, robots } = toSiteMetadata(site)
    expect(title).toEqual({ absolute: 'Dateline – Where the story starts', template: '%s – Dateline' })
    expect(robots).toMatchObject({ 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 })
  })
})

describe('toPageMetadata', () => {
  it('makes each page of a list canonical for itself, between its neighbours', () => {
    const facts = { title: 'Chips', path: '/chips', total: 30 }
    expect(toPageMetadata({ ...facts, page: 2 }, site)).toMatchObject({
      title: 'Chips, page 2',
      alternates: { canonical: 'https://site.test/chips/page/2' },
      pagination: { previous: 'https://site.test/chips', next: 'https://site.test/chips/page/3' },
      openGraph: { url: 'https://site.test/chips/page/2', siteName: 'Dateline', locale: 'en_US' },
    })
    expect(toPageMetadata({ ...facts, page: 1 }, site).pagination).toEqual({
      previous: null,
      next: 'https://site.test/chips/page/2',
    })
    expect(toPageMetadata({ ...facts, page: 3 }, site).pagination).toMatchObject({ next: null })
  })

  it('falls back on the publication and its share image', () => {
    const settings = { ...testSettings, shareImage: testImage }
    const { openGraph, description } = toPageMetadata({ path: '/' }, { ...site, settings })
    expect(description).toBe('News from where it happens.')
    expect(openGraph).toMatchObject({
      title: 'Dateline',
      images: [{ width: 1200, height: 630, alt: testImage.alt }],
    })
  })

  it('promises a large picture only when there is one', () => {
    const settings = { ...testSettings, shareImage: testImage }
    expect(toPageMetadata({ path: '/' }, { ...site, settings }).twitter).toMatchObject({
      card: 'summary_large_image',
    })
    expect(toPageMetadata({ path: '/' }, site).twitter).toMatchObject({ card: 'summary' })
  })
})

describe('toArticleMetadata', () => {
  it('describes the story to whoever shows a link to it', () => {
    const metadata = toArticleMetadata(toTestArticle(), site)
    expect(metadata).toMatchObject({
      title: 'Beijing lets H200 chips in',
      description: 'A first batch for three companies.',
      alternates: { canonical: 'https://site.test/news/beijing-h200' },
      robots: { index: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 },
      openGraph: {
        type: 'article',
        url: 'https://site.test/news/beijing-h200',
        siteName: 'Dateline',
        publishedTime: '2026-01-28T12:27:00Z',
        modifiedTime: '2026-01-28T12:27:00Z',
        authors: ['https://site.test/authors/ada-voss'],
        section: 'Tech News',
        tags: ['AI chips'],
        images: [{ width: 1200, height: 630, alt: 'A wafer under a lamp' }],
      },
      twitter: { card: 'summary_large_image', images: [{ alt: 'A wafer under a lamp' }] },
    })
  })

  it('lets an editor override title, description and canonical address, and hide the story', () => {
    const seo = { title: 'T', description: 'D', canonical: 'https://first.test/a', noindex: true }
    expect(toArticleMetadata(toTestArticle({ seo }), site)).toMatchObject({
      title: 'T',
      description: 'D',
      alternates: { canonical: 'https://first.test/a' },
      robots: { index: false },
      openGraph: { title: 'T', url: 'https://first.test/a' },
    })
  })

  it('names site and author on X when they have profiles there', () => {
    const links = [{ _key: 'x', label: 'X', url: 'https://x.com/adavoss' }]
    const [author] = toTestArticle().authors
    const stored = { ...author, bio: '', picture: { alt: 'a', asset: testImage }, links }
    const settings = {
      ...testSettings,
      socialLinks: [{ _key: 'x', label: 'X', url: 'https://x.com/dateline' }],
    }
    const { twitter } = toArticleMetadata(toTestArticle({ authors: [stored] }), { ...site, settings })
    expect(twitter).toMatchObject({ site: '@dateline', creator: '@adavoss' })
  })
})

describe('drawn pictures', () => {
  const picture = { type: 'image/png', width: 1200, height: 630 }

  it('a story shows the one that is drawn of it', () => {
    const path = '/og/news/beijing-h200/abc.png'
    const { openGraph, twitter } = toArticleMetadata(toTestArticle(), site, path)
    const image = {
      ...picture,
      url: `https://site.test${path}`,
      alt: 'Beijing lets H200 chips in. A wafer under a lamp',
    }
    expect(openGraph).toMatchObject({ images: [image] })
    expect(twitter).toMatchObject({ card: 'summary_large_image', images: [image] })
  })

  it('other pages show the editors’, else the one that is drawn of the site', () => {
    const drawn = { ...site, picturePath: '/og/site/abc.png' }
    const image = {
      ...picture,
      url: 'https://site.test/og/site/abc.png',
      alt: 'Dateline: Where the story starts',
    }
    expect(toPageMetadata({ path: '/' }, drawn).openGraph).toMatchObject({ images: [image] })
    expect(toPageMetadata({ path: '/' }, drawn).twitter).toMatchObject({ card: 'summary_large_image' })
    const settings = { ...testSettings, shareImage: testImage }
    const { openGraph } = toPageMetadata({ path: '/' }, { ...drawn, settings })
    expect(openGraph).toMatchObject({ images: [{ alt: testImage.alt }] })
  })
})
