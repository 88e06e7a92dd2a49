import 'server-only'
import { notFound } from 'next/navigation'
import { getSite } from '@/app/site'
import { getNews, getSitemapPages, getSitemapStories } from '@/lib/content/sitemap/load'
import { env } from '@/lib/env'
import type { SitemapPart } from '@/lib/syndication/sitemap/sitemap-parts'
import { toPageEntries, toStoryEntries } from '@/lib/syndication/sitemap/to-entries'
import { toNewsEntries } from '@/lib/syndication/sitemap/to-news-entries'
import type { SitemapEntry } from '@/lib/syndication/sitemap/write-sitemap'

/** No file but the first of a row stands empty. */
function assertPlaces<Story>(start: number, stories: Story[]): Story[] {
  return start > 0 && stories.length === 0 ? notFound() : stories
}

/** What one file of the sitemap lists; ends as not found beyond the end of a row. */
export async function getEntries(part: SitemapPart): Promise<SitemapEntry[]> {
  if (part.row === 'pages') {
    const own = part.paths.map((href) => ({ href, changedAt: null }))
    return toPageEntries([...own, ...(await getSitemapPages(part.types))], env.siteUrl)
  }
  const { row, start, end } = part
  if (row === 'stories')
    return toStoryEntries(assertPlaces(start, await getSitemapStories(start, end)), env.siteUrl)
  const [site, stories] = await Promise.all([getSite(), getNews()])
  return toNewsEntries(assertPlaces(start, stories.slice(start, end)), site)
}
