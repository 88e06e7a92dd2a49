import 'server-only'
import type { Article } from '../article/query.ts'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Onward } from './onward.ts'
import { runOnward } from './run-onward.ts'

/** Where a reader may go from the end of a story. */
export function getOnwardFrom(article: Article, view?: View): Promise<Onward> {
  return runOnward((name, params) => loadQuery(name, params, view), article)
}
