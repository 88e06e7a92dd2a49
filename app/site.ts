import 'server-only'
import { getSiteSettings } from '@/lib/content/settings/load'
import type { View } from '@/lib/content/view'
import { env } from '@/lib/env'
import { toSitePicture } from '@/lib/share-picture/facts'
import { toSitePicturePath } from '@/lib/share-picture/picture-path'

/** What metadata and structured data need to know of the publication. */
export async function getSite(view?: View) {
  const settings = await getSiteSettings(view)
  return { siteUrl: env.siteUrl, settings, picturePath: toSitePicturePath(toSitePicture(settings)) }
}
