import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import type { SiteSettings } from './query.ts'

/** What editors set for the whole site, or defaults. */
export function getSiteSettings(view?: View): Promise<SiteSettings> {
  return loadQuery('settings', {}, view)
}
