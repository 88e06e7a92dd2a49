import 'server-only'
import { loadQuery } from '../load-query.ts'
import { liveUpdatesQuery, UPDATES_PAGE_SIZE, type LiveUpdate } from './query.ts'

/** One page of a live story's updates, newest first; `article` is the story's `_id`, pages count from 1. */
export async function getLiveUpdates(article: string, page: number): Promise<LiveUpdate[]> {
  'use cache'
  const range = { start: (page - 1) * UPDATES_PAGE_SIZE, end: page * UPDATES_PAGE_SIZE }
  return loadQuery(liveUpdatesQuery, { article, ...range }, ['liveUpdate', 'author'])
}
