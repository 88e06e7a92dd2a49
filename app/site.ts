import 'server-only'
import { getSiteSettings } from '@/lib/content/settings/load'
import { env } from '@/lib/env'

/** What metadata and structured data need to know of the publication. */
export async function getSite() {
  return { siteUrl: env.siteUrl, settings: await getSiteSettings() }
}
