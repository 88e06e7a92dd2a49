import type { CollectionPage, WithContext } from 'schema-dts'
import { toRange } from '../content/listing/pagination.ts'
import type { Listing } from '../content/listing/query.ts'
import { env } from '../env.ts'
import { toAbsoluteUrl } from '../seo.ts'
import { toSiteId, type Site } from './site.ts'

/** What a page of a list says of itself: `path` is its own address, `page` counts from 1. */
export type CollectionFacts = {
  title: string
  description: string | null
  path: string
  page: number
  listing: Listing
}

/** A page of a list and the stories on it, each in its place within the whole list. */
export function toCollectionPage(facts: CollectionFacts, site: Site): WithContext<CollectionPage> {
  const { title, description, path, page, listing } = facts
  const url = toAbsoluteUrl(site.siteUrl, path)
  const { start } = toRange(page)
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': `${url}#page`,
    url,
    name: title,
    ...(description && { description }),
    inLanguage: env.locale.tag,
    isPartOf: { '@id': toSiteId(site) },
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
      numberOfItems: listing.total,
      itemListElement: listing.items.map((story, index) => ({
        '@type': 'ListItem',
        position: start + index + 1,
        url: toAbsoluteUrl(site.siteUrl, story.href),
        name: story.title,
      })),
    },
  }
}
