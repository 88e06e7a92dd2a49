import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Author } from './query.ts'

/** One author, or `null`. */
export function getAuthor(slug: string, view?: View): Promise<Author | null> {
  return loadQuery('author', { slug }, view)
}

/** Every author, by name. */
export function getAuthors(): Promise<Author[]> {
  return loadQuery('authors', {})
}
