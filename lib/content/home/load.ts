import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { Home } from './query.ts'

/** What the home page shows. */
export function getHome(view?: View): Promise<Home> {
  return loadQuery('home', {}, view)
}
