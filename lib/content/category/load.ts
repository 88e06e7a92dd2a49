import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Category } from './query.ts'

/** One category, or `null`. */
export function getCategory(slug: string, view?: View): Promise<Category | null> {
  return loadQuery('category', { slug }, view)
}

/** Every category, by title. */
export function getCategories(view?: View): Promise<Category[]> {
  return loadQuery('categories', {}, view)
}
