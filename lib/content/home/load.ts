import 'server-only'
import { loadQuery } from '../load-query.ts'
import { homeQuery, type Home } from './query.ts'

/** What the home page shows. */
export async function getHome(): Promise<Home> {
  'use cache'
  return loadQuery(homeQuery, {}, ['article', 'liveUpdate', 'author', 'section', 'category'])
}
