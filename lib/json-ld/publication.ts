import type {
  NewsMediaOrganization,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts'
import { env } from '../env.ts'
import { toAbsoluteUrl } from '../seo.ts'
import { toPublisher } from './publisher.ts'
import { toSiteId, type Site } from './site.ts'

/** The publication itself, and where else it is found. */
export function toOrganization(site: Site): WithContext<NewsMediaOrganization> {
  const publisher = toPublisher(site)
  if (typeof publisher === 'string') throw new TypeError('A publisher is described, never only named.')
  const { description, tagline, socialLinks } = site.settings
  return {
    '@context': 'https://schema.org',
    ...publisher,
    description,
    slogan: tagline,
    ...(socialLinks.length > 0 && { sameAs: socialLinks.map(({ url }) => url) }),
  }
}

function toSearch({ siteUrl }: Site): WithActionConstraints<SearchAction> {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${toAbsoluteUrl(siteUrl, '/search')}?q={words}` },
    'query-input': 'required name=words',
  }
}

/** The site and how it is searched. */
export function toWebSite(site: Site): WithContext<WebSite> {
  const { siteUrl, settings } = site
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': toSiteId(site),
    url: toAbsoluteUrl(siteUrl, '/'),
    name: settings.name,
    description: settings.description,
    inLanguage: env.locale.tag,
    publisher: { '@id': `${siteUrl}/#publisher` },
    potentialAction: toSearch(site),
  }
}
