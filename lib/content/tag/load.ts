import 'server-only'
import { loadQuery } from '../load-query.ts'
import { tagQuery, tagsQuery, type Tag } from './query.ts'

/** One topic, or `null`. */
export async function getTag(slug: string): Promise<Tag | null> {
  'use cache'
  return loadQuery(tagQuery, { slug }, ['tag', 'article'])
}

/** Every topic, by title. */
export async function getTags(): Promise<Tag[]> {
  'use cache'
  return loadQuery(tagsQuery, {}, ['tag', 'article'])
}
