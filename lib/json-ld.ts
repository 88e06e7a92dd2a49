import type {
  BreadcrumbList,
  CorrectionComment,
  NewsArticle,
  NewsMediaOrganization,
  WithContext,
} from 'schema-dts'
import type { Crumb } from './breadcrumbs.ts'
import type { Article } from './content/article/query.ts'
import type { SiteSettings } from './content/settings/query.ts'
import { env } from './env.ts'
import { toRendition } from './image-url.ts'
import { toPlainText } from './plain-text.ts'
import { toAbsoluteUrl } from './seo.ts'

const context = 'https://schema.org'

/** Shapes in which search engines want a story's picture. */
const imageAspects = [1, 4 / 3, 16 / 9]

/** Largest side of pictures offered to machines, in pixels. */
const IMAGE_WIDTH = 1600

type Site = { siteUrl: string; settings: SiteSettings }

/** The page that the editors' footer offers as corrections policy, if there is one. */
function toCorrectionsPolicy({ siteUrl, settings }: Site): string | undefined {
  const item = settings.footerNav.find(({ href }) => href.startsWith('/correction'))
  return item && toAbsoluteUrl(siteUrl, item.href)
}

function toPublisher(site: Site): NewsMediaOrganization {
  const { siteUrl, settings } = site
  const logo = settings.logo
    ? toRendition(settings.logo, { maxWidth: 600 }).src
    : toAbsoluteUrl(siteUrl, '/icon.svg')
  const correctionsPolicy = toCorrectionsPolicy(site)
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${siteUrl}/#publisher`,
    name: settings.name,
    url: toAbsoluteUrl(siteUrl, '/'),
    logo: { '@type': 'ImageObject', url: logo },
    ...(settings.publishingPrinciplesUrl && {
      publishingPrinciples: toAbsoluteUrl(siteUrl, settings.publishingPrinciplesUrl),
    }),
    ...(correctionsPolicy && { correctionsPolicy }),
  }
}

function toCorrection({ text, date }: Article['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', text, datePublished: date }
}

/** Parts that a story has or has not. */
function toOptionalParts({ standfirst, dateline, corrections, audio, tags }: Article) {
  return {
    ...(standfirst && { description: standfirst }),
    ...(tags.length > 0 && { keywords: tags.map(({ title }) => title) }),
    ...(dateline && {
      dateline: dateline.toUpperCase(),
      locationCreated: { '@type': 'Place', name: dateline } as const,
    }),
    ...(corrections.length > 0 && { correction: corrections.map(toCorrection) }),
    ...(audio?.url && { audio: { '@type': 'AudioObject', contentUrl: audio.url } as const }),
  }
}

/** A story for search engines; the times are those that readers see. */
export function toNewsArticle(article: Article, site: Site): WithContext<NewsArticle> {
  const url = toAbsoluteUrl(site.siteUrl, article.href)
  return {
    '@context': context,
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    headline: article.title,
    image: imageAspects.map((aspect) => toRendition(article.cover, { aspect, maxWidth: IMAGE_WIDTH }).src),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt ?? article.publishedAt,
    author: article.authors.map(({ name, href }) => ({
      '@type': 'Person',
      name,
      url: toAbsoluteUrl(site.siteUrl, href),
    })),
    mainEntityOfPage: article.seo.canonical ?? url,
    publisher: toPublisher(site),
    articleSection: [article.section.title, article.category.title],
    inLanguage: env.locale.tag,
    isAccessibleForFree: true,
    wordCount: article.wordCount,
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '[data-standfirst]'] },
    ...toOptionalParts(article),
  }
}

/** The way from the front page down to this one. */
export function toBreadcrumbList(trail: Crumb[], siteUrl: string): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: toAbsoluteUrl(siteUrl, href),
    })),
  }
}

/** Text for a `<script type="application/ld+json">`: nothing in it can end the script. */
export function toJsonLdText(data: WithContext<NewsArticle> | WithContext<BreadcrumbList>): string {
  return JSON.stringify(toPlainText(data)).replaceAll('<', '\\u003c')
}
