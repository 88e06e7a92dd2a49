import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import { followRedirects } from './follow-redirects.ts'
import { toRedirectParams, type Redirect } from './query.ts'

/** Where a path that has no page has moved to, or `null`. */
export function getRedirect(path: string, view?: View): Promise<Redirect | null> {
  return followRedirects(path, (from) => loadQuery('redirect', toRedirectParams(from), view))
}
