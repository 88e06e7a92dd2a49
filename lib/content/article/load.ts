import 'server-only'
import { loadQuery } from '../load-query.ts'
import { articleQuery, newestSlugsQuery, type Article } from './query.ts'

/** One article that readers may see, or `null`. */
export async function getArticle(slug: string): Promise<Article | null> {
  'use cache'
  return loadQuery(articleQuery, { slug }, ['article', 'liveUpdate', 'author', 'section', 'category', 'tag'])
}

/** Slugs of the newest articles, newest first. */
export async function getNewestSlugs(count: number): Promise<string[]> {
  'use cache'
  return loadQuery(newestSlugsQuery, { count }, ['article'])
}
