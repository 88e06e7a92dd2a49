import type { Metadata } from 'next'
import type { ContentImage } from '../../../lib/content/image.ts'
import { toPath } from '../../../lib/content/registry.ts'
import type { SiteSettings } from '../../../lib/content/settings/query.ts'
import { toArticleMetadata, toPageMetadata, toSiteMetadata } from '../../../lib/seo.ts'
import type { Draft } from './draft.ts'

/** What search engines and networks learn of a page from its metadata. */
export type PageFacts = {
  /** As in the browser's tab and in search results. */
  title: string
  /** As on share cards. */
  shareTitle: string
  description: string
  url: string
  image: string | null
  siteName: string
  hidden: boolean
}

type Site = { siteUrl: string; settings: SiteSettings }

function toArticle(draft: Draft, cover: ContentImage | null, site: Site): Metadata {
  const { title, standfirst, slug, seo } = draft
  return toArticleMetadata(
    {
      title,
      standfirst: standfirst || null,
      href: toPath('article', slug.current || '…'),
      seo: {
        title: seo.title || null,
        description: seo.description || null,
        canonical: URL.canParse(seo.canonical) ? seo.canonical : null,
        noindex: seo.noindex,
      },
      publishedAt: '',
      updatedAt: null,
      cover,
      authors: [],
      section: { title: '' },
      tags: [],
    },
    site,
  )
}

function toPage({ _type, title, name, description, bio, slug }: Draft, site: Site): Metadata {
  const [opening = ''] = bio.split(/\n\s*\n/)
  return toPageMetadata(
    { title: title || name, description: description || opening, path: toPath(_type, slug.current || '…') },
    site,
  )
}

const toText = (value: unknown) => (typeof value === 'string' ? value : '')

/** The page title as the site's template makes it of a document's own. */
function toWholeTitle(title: string, site: Site): string {
  const pattern = toSiteMetadata(site).title
  const template = typeof pattern === 'object' && pattern && 'template' in pattern ? pattern.template : '%s'
  return (template ?? '%s').replace('%s', () => title)
}

function toFirstImage(images: unknown): string | null {
  const first: unknown = Array.isArray(images) ? images[0] : images
  return typeof first === 'object' && first !== null && 'url' in first ? String(first.url) : null
}

/** What a draft's page will say of itself, by the site's own rules. */
export function toPageFacts(draft: Draft, cover: ContentImage | null, site: Site): PageFacts {
  const { title, description, openGraph, robots, alternates } =
    draft._type === 'article' ? toArticle(draft, cover, site) : toPage(draft, site)
  return {
    title: toWholeTitle(toText(title), site),
    shareTitle: toText(openGraph?.title),
    description: toText(description),
    url: toText(alternates?.canonical),
    image: toFirstImage(openGraph?.images),
    siteName: site.settings.name,
    hidden: typeof robots === 'object' && robots?.index === false,
  }
}
