import 'server-only'
import { loadQuery } from '../load-query.ts'
import { authorQuery, authorsQuery, type Author } from './query.ts'

/** One author, or `null`. */
export async function getAuthor(slug: string): Promise<Author | null> {
  'use cache'
  return loadQuery(authorQuery, { slug }, ['author'])
}

/** Every author, by name. */
export async function getAuthors(): Promise<Author[]> {
  'use cache'
  return loadQuery(authorsQuery, {}, ['author'])
}
