import type { AppIcon } from '../../app-icons.ts'
import { toRendition } from '../../image-url.ts'
import type { Site } from '../../json-ld/site.ts'
import { toAbsoluteUrl } from '../../seo.ts'

/** RSS allows no wider picture, in pixels. */
const LOGO_WIDTH = 144
/** RSS takes no drawing, only pixels. */
const icon: AppIcon = 'icon-192.png'

/** Address of the small picture that stands for the publication among others. */
export function toIcon({ siteUrl, settings }: Site): string {
  return settings.logo
    ? toRendition(settings.logo, { maxWidth: LOGO_WIDTH }).src
    : toAbsoluteUrl(siteUrl, `/icons/${icon}`)
}
