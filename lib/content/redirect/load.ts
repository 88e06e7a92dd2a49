import 'server-only'
import { loadQuery } from '../load-query.ts'
import { followRedirects } from './follow-redirects.ts'
import type { DocumentType } from '../registry.ts'
import { redirectQuery, toRedirectParams, type Redirect } from './query.ts'

/** Redirects, and whatever may stand where they lead. */
const types: DocumentType[] = ['redirect', 'article', 'section', 'category', 'tag', 'author', 'page']

/** Where a path that has no page has moved to, or `null`. */
export async function getRedirect(path: string): Promise<Redirect | null> {
  'use cache'
  return followRedirects(path, (from) => loadQuery(redirectQuery, toRedirectParams(from), types))
}
