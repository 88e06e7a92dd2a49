import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { FeedStory } from './query.ts'

/** The newest stories of every section, newest first. */
export function getSiteFeed(): Promise<FeedStory[]> {
  return loadQuery('feed-site', {})
}

/** The newest stories of a section; `id` is its `_id`. */
export function getSectionFeed(id: string): Promise<FeedStory[]> {
  return loadQuery('feed-section', { id })
}

/** The newest stories of an author; `id` is the author's `_id`. */
export function getAuthorFeed(id: string): Promise<FeedStory[]> {
  return loadQuery('feed-author', { id })
}
