import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { NewestStory, NewsStory, SitemapPage, SitemapStory } from './query.ts'

/** How many stories the sitemaps have to list. */
export async function getStoryCount(): Promise<number> {
  return (await loadQuery('sitemap-count', {})).stories
}

/** Stories from `start` up to before `end`, oldest first. */
export function getSitemapStories(start: number, end: number): Promise<SitemapStory[]> {
  return loadQuery('sitemap-stories', { start, end })
}

/** Every page of these types. */
export function getSitemapPages(types: string[]): Promise<SitemapPage[]> {
  return loadQuery('sitemap-pages', { types })
}

/** So many of the newest stories. */
export function getNewestStories(end: number): Promise<NewestStory[]> {
  return loadQuery('sitemap-newest', { end })
}

/** Stories of the last two days, newest first. */
export function getNews(): Promise<NewsStory[]> {
  return loadQuery('sitemap-news', {})
}
