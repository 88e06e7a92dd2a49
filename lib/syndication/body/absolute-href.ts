import { isSafeHref } from '../../safe-href.ts'

/** An address that works away from the site; `null` for one that nobody may be sent to. */
export function toAbsoluteHref(siteUrl: string, href: string | null | undefined): string | null {
  if (!href || !isSafeHref(href)) return null
  return new URL(href, siteUrl).href
}
