import 'server-only'
import { loadQuery } from '../load-query.ts'
import { redirectQuery, toRedirectParams, type Redirect } from './query.ts'

/** Where a path that has no page has moved to, or `null`. */
export async function getRedirect(path: string): Promise<Redirect | null> {
  'use cache'
  return loadQuery(redirectQuery, toRedirectParams(path), ['redirect', 'article'])
}
