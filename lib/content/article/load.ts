import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Article } from './query.ts'

/** One article, or `null`. */
export function getArticle(slug: string, view?: View): Promise<Article | null> {
  return loadQuery('article', { slug }, view)
}

/** One story by its id, before it has an address or is out, with nothing beside it; `null` when it is gone. */
export function getSharedArticle(id: string, view: View): Promise<Article | null> {
  return loadQuery('shared-article', { id }, view)
}

/** Slugs of the newest articles, newest first. */
export function getNewestSlugs(count: number): Promise<string[]> {
  return loadQuery('newest-slugs', { count })
}
