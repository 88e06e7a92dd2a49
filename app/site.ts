import 'server-only'
import { getSiteSettings } from '@/lib/content/settings/load'
import type { View } from '@/lib/content/view'
import { env } from '@/lib/env'

/** What metadata and structured data need to know of the publication. */
export async function getSite(view?: View) {
  return { siteUrl: env.siteUrl, settings: await getSiteSettings(view) }
}
