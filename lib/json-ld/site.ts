import type { SiteSettings } from '../content/settings/query.ts'

/** What structured data needs to know of the publication; `siteUrl` is its origin. */
export type Site = { siteUrl: string; settings: SiteSettings }

/** Identifier of the publication as a whole in data about its pages. */
export function toSiteId({ siteUrl }: Pick<Site, 'siteUrl'>): string {
  return `${siteUrl}/#website`
}
