import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Article } from './query.ts'

/** One article, or `null`. */
export function getArticle(slug: string, view?: View): Promise<Article | null> {
  return loadQuery('article', { slug }, view)
}

/** Slugs of the newest articles, newest first. */
export function getNewestSlugs(count: number): Promise<string[]> {
  return loadQuery('newest-slugs', { count })
}
