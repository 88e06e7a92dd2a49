import { getStoryCount } from '@/lib/content/sitemap/load'
import { env } from '@/lib/env'
import { toAbsoluteUrl } from '@/lib/seo'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toPartNames, toPartPath } from '@/lib/syndication/sitemap/sitemap-parts'
import { writeSitemapIndex } from '@/lib/syndication/sitemap/write-sitemap-index'

/** Where all sitemaps are but that of the news. */
export async function GET(): Promise<Response> {
  const names = toPartNames(await getStoryCount())
  const urls = names.map((name) => toAbsoluteUrl(env.siteUrl, toPartPath(name)))
  return toDocumentResponse({ body: await writeSitemapIndex(urls), type: 'application/xml' })
}
