import type { Metadata } from 'next'
import type { Article } from './content/article/query.ts'
import type { ContentImage } from './content/image.ts'
import { toPageCount, toPagePath } from './content/listing/pagination.ts'
import type { SiteSettings } from './content/settings/query.ts'
import { env } from './env.ts'
import { toRendition } from './image-url.ts'
import { toNumberText } from './words/numbers.ts'
import { words } from './words/words.ts'

const SHARE_WIDTH = 1200
const SHARE_HEIGHT = 630

/** What previews of a page may show: whole pictures, texts and videos. */
const previews = { 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 } as const

type Site = {
  siteUrl: string
  settings: SiteSettings
  /** Path of the picture that is drawn for pages without one of their own. */
  picturePath?: string
}

/** Absolute address of a path; absolute addresses stay as they are. The origin is configured, never the request's. */
export function toAbsoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href
}

function toShareImage(image: ContentImage) {
  const { src, width, height } = toRendition(image, {
    aspect: SHARE_WIDTH / SHARE_HEIGHT,
    maxWidth: SHARE_WIDTH,
  })
  return { url: src, width, height, alt: image.alt }
}

/** A picture that the site draws at this path. */
function toDrawnImage(siteUrl: string, path: string, alt: string) {
  return {
    url: toAbsoluteUrl(siteUrl, path),
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    alt,
    type: 'image/png',
  }
}

function toSiteImage({ siteUrl, settings, picturePath }: Site) {
  if (settings.shareImage) return toShareImage(settings.shareImage)
  const alt = words.story.nameAndTagline(settings.name, settings.tagline)
  return picturePath === undefined ? undefined : toDrawnImage(siteUrl, picturePath, alt)
}

/** "@name" of the first profile on X among these links. */
function toXHandle(links: { url: string }[]): string | undefined {
  const profile = links.map(({ url }) => URL.parse(url)).find((url) => url?.hostname === 'x.com')
  const name = profile?.pathname.split('/')[1]
  return name ? `@${name}` : undefined
}

/** Metadata that every page starts from. */
export function toSiteMetadata({ siteUrl, settings }: Site): Metadata {
  return {
    metadataBase: new URL(siteUrl),
    title: { absolute: `${settings.name} – ${settings.tagline}`, template: `%s – ${settings.name}` },
    description: settings.description,
    applicationName: settings.name,
    robots: { index: true, follow: true, ...previews },
  }
}

/** What a page that is not a story says of itself; `page` counts from 1 in a list of `total` stories. */
export type PageFacts = {
  title?: string
  description?: string | null
  path: string
  page?: number
  total?: number
}

function toPagination({ path, page = 1, total = 0 }: PageFacts, siteUrl: string): Metadata['pagination'] {
  return {
    previous: page > 1 ? toAbsoluteUrl(siteUrl, toPagePath(path, page - 1)) : null,
    next: page < toPageCount(total) ? toAbsoluteUrl(siteUrl, toPagePath(path, page + 1)) : null,
  }
}

/** Metadata of a list or a static page: each page of a list is canonical for itself. */
export function toPageMetadata(facts: PageFacts, site: Site): Metadata {
  const { siteUrl, settings } = site
  const { path, page = 1 } = facts
  const url = toAbsoluteUrl(siteUrl, toPagePath(path, page))
  const title =
    facts.title && (page > 1 ? words.site.titleOfPage(facts.title, toNumberText(page)) : facts.title)
  const description = facts.description || settings.description
  const image = toSiteImage(site)
  const shared = {
    title: title ?? settings.name,
    description,
    ...(image && { images: [image] }),
  }
  return {
    ...(title && { title }),
    description,
    alternates: { canonical: url },
    pagination: toPagination(facts, siteUrl),
    openGraph: { type: 'website', url, siteName: settings.name, locale: env.locale.openGraph, ...shared },
    twitter: {
      card: image ? 'summary_large_image' : 'summary',
      site: toXHandle(settings.socialLinks),
      ...shared,
    },
  }
}

/** What a story says of itself; a draft may still lack its cover. */
export type ArticleFacts = Pick<
  Article,
  'title' | 'standfirst' | 'href' | 'seo' | 'publishedAt' | 'updatedAt'
> & {
  cover: ContentImage | null
  authors: Pick<Article['authors'][number], 'name' | 'href' | 'links'>[]
  section: Pick<Article['section'], 'title'>
  tags: Pick<Article['tags'][number], 'title'>[]
}

/** The picture drawn of a story, else its cover. */
function toStoryImage({ title, cover }: ArticleFacts, siteUrl: string, picturePath?: string) {
  const alt = words.story.headlineAndPicture(title, cover?.alt ?? '')
  if (picturePath !== undefined) return [toDrawnImage(siteUrl, picturePath, alt)]
  return cover ? [toShareImage(cover)] : []
}

/** Metadata of a story: an editor's search texts and canonical address go before the story's own. */
export function toArticleMetadata(
  article: ArticleFacts,
  { siteUrl, settings }: Site,
  picturePath?: string,
): Metadata {
  const { seo, authors, section, tags, publishedAt, updatedAt } = article
  const url = seo.canonical ?? toAbsoluteUrl(siteUrl, article.href)
  const title = seo.title ?? article.title
  const description = seo.description ?? article.standfirst ?? undefined
  const images = toStoryImage(article, siteUrl, picturePath)
  const creator = authors.map(({ links }) => toXHandle(links)).find((handle) => handle !== undefined)
  return {
    title,
    description,
    alternates: { canonical: url },
    authors: authors.map(({ name, href }) => ({ name, url: toAbsoluteUrl(siteUrl, href) })),
    robots: { index: !seo.noindex, follow: true, ...previews },
    openGraph: {
      type: 'article',
      title,
      description,
      url,
      siteName: settings.name,
      locale: env.locale.openGraph,
      images,
      publishedTime: publishedAt,
      modifiedTime: updatedAt ?? publishedAt,
      authors: authors.map(({ href }) => toAbsoluteUrl(siteUrl, href)),
      section: section.title,
      tags: tags.map((tag) => tag.title),
    },
    twitter: {
      card: 'summary_large_image',
      title,
      description,
      images,
      site: toXHandle(settings.socialLinks),
      creator,
    },
  }
}
