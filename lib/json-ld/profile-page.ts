import type { ProfilePage, WithContext } from 'schema-dts'
import type { Author } from '../content/author/query.ts'
import { env } from '../env.ts'
import { toAbsoluteUrl } from '../seo.ts'
import { toSiteId, type Site } from './site.ts'
import { toStoryImages } from './story-images.ts'

const isWebAddress = (url: string) => /^https?:/.test(url)

/** An author's page and the person it is about. */
export function toProfilePage(author: Author, site: Site): WithContext<ProfilePage> {
  const url = toAbsoluteUrl(site.siteUrl, author.href)
  const profiles = author.links.map((link) => link.url).filter(isWebAddress)
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    '@id': `${url}#page`,
    url,
    inLanguage: env.locale.tag,
    isPartOf: { '@id': toSiteId(site) },
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name: author.name,
      url,
      jobTitle: author.role,
      image: toStoryImages(author.picture),
      worksFor: { '@id': `${site.siteUrl}/#publisher` },
      ...(author.bio.length > 0 && { description: author.bio.join('\n\n') }),
      ...(profiles.length > 0 && { sameAs: profiles }),
    },
  }
}
