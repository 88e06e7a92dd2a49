import { isSafeHref } from '../../../lib/safe-href.ts'

/** What an editor should know about an external link, or `true`. */
export function toLinkWarning(href: string | undefined): true | string {
  if (href === undefined) return true
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) return 'Write the whole address, e.g. https://example.com/page.'
  if (!isSafeHref(href)) return 'Readers will not be sent to this address: use https, mailto or tel.'
  if (/^http:/i.test(href)) return 'This address is not encrypted: use https where the site offers it.'
  return true
}
