import 'server-only'
import type { PicturedStory } from '../../share-picture/facts.ts'
import { loadQuery } from '../load-query.ts'

/** What is drawn of an article beside links to it, or `null`. */
export function getPicturedStory(slug: string): Promise<PicturedStory | null> {
  return loadQuery('share-picture', { slug })
}
