const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Resolves relative addresses; its own scheme is a safe one. */
const BASE = 'https://base.invalid'

/** True for addresses that a reader may be sent to: http, https, mailto, tel, or relative to the site. */
export function isSafeHref(href: string): boolean {
  try {
    return safeSchemes.has(new URL(href, BASE).protocol)
  } catch {
    return false
  }
}
