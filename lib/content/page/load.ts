import 'server-only'
import { loadQuery } from '../load-query.ts'
import { pageQuery, pageSlugsQuery, type StaticPage } from './query.ts'

/** One static page, or `null`. */
export async function getStaticPage(slug: string): Promise<StaticPage | null> {
  'use cache'
  return loadQuery(pageQuery, { slug }, ['page'])
}

/** Slugs of every static page. */
export async function getStaticPageSlugs(): Promise<string[]> {
  'use cache'
  return loadQuery(pageSlugsQuery, {}, ['page'])
}
