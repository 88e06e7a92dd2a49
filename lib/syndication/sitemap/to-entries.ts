import type { SitemapPage, SitemapStory } from '../../content/sitemap/query.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { toNewest } from '../newest.ts'
import { isIndexed } from './is-indexed.ts'
import type { SitemapEntry } from './write-sitemap.ts'

/** The protocol's limit of pictures of one address. */
const PICTURES = 1_000

/** What the sitemap says of stories that search engines are to find here. */
export function toStoryEntries(stories: SitemapStory[], siteUrl: string): SitemapEntry[] {
  return stories
    .filter((story) => isIndexed(story, siteUrl))
    .map(({ href, changes, pictures }) => ({
      url: toAbsoluteUrl(siteUrl, href),
      lastmod: toNewest(changes) ?? undefined,
      img: pictures.slice(0, PICTURES).map((url) => ({ url })),
    }))
}

/** What the sitemap says of other pages; of a list of stories not when it changed, for it does so all the time. */
export function toPageEntries(
  pages: Pick<SitemapPage, 'href' | 'changedAt'>[],
  siteUrl: string,
): SitemapEntry[] {
  return pages.map(({ href, changedAt }) => ({
    url: toAbsoluteUrl(siteUrl, href),
    ...(changedAt && { lastmod: changedAt }),
  }))
}
