import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { CountedTag, Tag } from './query.ts'

/** One topic, or `null`. */
export function getTag(slug: string, view?: View): Promise<Tag | null> {
  return loadQuery('tag', { slug }, view)
}

/** Every topic, by title; every new story changes some of the counts. */
export function getTags(): Promise<CountedTag[]> {
  return loadQuery('tags', {})
}
