import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { Retraction } from './query.ts'

/** The retraction of the story that had this path, or `null`. Whether a story stands there again is for the caller to ask. */
export function getRetraction(path: string): Promise<Retraction | null> {
  return loadQuery('retraction', { path })
}
