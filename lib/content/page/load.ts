import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { StaticPage } from './query.ts'

/** One static page, or `null`. */
export function getStaticPage(slug: string, view?: View): Promise<StaticPage | null> {
  return loadQuery('page', { slug }, view)
}

/** Slugs of every static page. */
export function getStaticPageSlugs(): Promise<string[]> {
  return loadQuery('page-slugs', {})
}
