import 'server-only'
import { loadQuery } from '../load-query.ts'
import { categoriesQuery, categoryQuery, type Category } from './query.ts'

/** One category, or `null`. */
export async function getCategory(slug: string): Promise<Category | null> {
  'use cache'
  return loadQuery(categoryQuery, { slug }, ['category', 'section', 'article'])
}

/** Every category, by title. */
export async function getCategories(): Promise<Category[]> {
  'use cache'
  return loadQuery(categoriesQuery, {}, ['category', 'section', 'article'])
}
