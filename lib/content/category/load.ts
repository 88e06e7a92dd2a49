import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Category, CountedCategory } from './query.ts'

/** One category, or `null`. */
export function getCategory(slug: string, view?: View): Promise<Category | null> {
  return loadQuery('category', { slug }, view)
}

/** Every category, by title; every new story changes one of the counts. */
export function getCategories(view?: View): Promise<CountedCategory[]> {
  return loadQuery('categories', {}, view)
}
