import type { NewsStory } from '../../content/sitemap/query.ts'
import { env } from '../../env.ts'
import type { Site } from '../../json-ld/site.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { isIndexed } from './is-indexed.ts'
import type { SitemapEntry } from './write-sitemap.ts'

/** What the news sitemap says of stories; the time is that of their first publication. */
export function toNewsEntries(stories: NewsStory[], { siteUrl, settings }: Site): SitemapEntry[] {
  const publication = { name: settings.name, language: env.locale.language }
  return stories
    .filter((story) => isIndexed(story, siteUrl))
    .map(({ href, title, publishedAt }) => ({
      url: toAbsoluteUrl(siteUrl, href),
      news: { publication, publication_date: publishedAt, title },
    }))
}
