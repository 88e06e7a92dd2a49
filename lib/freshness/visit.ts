import { AsyncLocalStorage } from 'node:async_hooks'
import { perProcess } from './per-process.ts'

/** One rendering of an address, with all requests that share it. */
export type Visit = {
  /** How often tags had expired when it began. */
  readonly generation: number
  /** Set once the lake left a question of this rendering unanswered. */
  lakeAway: boolean
}

/** The visit that runs; none where no front serves the pages. */
export const visits = perProcess('visits', () => new AsyncLocalStorage<Visit>())

/**
 * Part of the key of everything cached for a page: Next lets a page join a question that another page is asking, also
 * when that began before a change that this page has to show. It stays as it is throughout a rendering, or Next would not
 * find again what it has just cached.
 */
export function getGeneration(): number {
  return visits.getStore()?.generation ?? 0
}
