import 'server-only'
import { loadQuery } from '../load-query.ts'
import { settingsQuery, type SiteSettings } from './query.ts'

/** What editors set for the whole site, or defaults. */
export async function getSiteSettings(): Promise<SiteSettings> {
  'use cache'
  return loadQuery(settingsQuery, {}, ['siteSettings', 'section', 'category', 'page'])
}
