import 'server-only'
import { loadQuery } from '../load-query.ts'
import { retractionQuery, type Retraction } from './query.ts'

/** The retraction of the story that had this path, or `null`. Whether a story stands there again is for the caller to ask. */
export async function getRetraction(path: string): Promise<Retraction | null> {
  'use cache'
  return loadQuery(retractionQuery, { path }, ['retraction'])
}
