import { getSite } from '@/app/site'
import { getNews } from '@/lib/content/sitemap/load'
import { toAbsoluteUrl } from '@/lib/seo'
import { toDocumentResponse } from '@/lib/syndication/document'
import { STORIES_PER_FILE, toFileNames, toPartPath } from '@/lib/syndication/sitemap/sitemap-parts'
import { toNewsEntries } from '@/lib/syndication/sitemap/to-news-entries'
import { toSitemapDocument } from '@/lib/syndication/sitemap/to-sitemap-document'
import { writeSitemapIndex } from '@/lib/syndication/sitemap/write-sitemap-index'

/** Stories of the last two days; where they are too many for one file, the files that have them. */
export async function GET(): Promise<Response> {
  const [site, stories] = await Promise.all([getSite(), getNews()])
  if (stories.length <= STORIES_PER_FILE)
    return toDocumentResponse(await toSitemapDocument(toNewsEntries(stories, site)))
  const urls = toFileNames('news', stories.length).map((name) =>
    toAbsoluteUrl(site.siteUrl, toPartPath(name)),
  )
  return toDocumentResponse({ body: await writeSitemapIndex(urls), type: 'application/xml' })
}
