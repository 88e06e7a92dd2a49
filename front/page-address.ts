import type { IncomingMessage } from 'node:http'

/** Addresses for programs, and the Studio's own. */
const exempt = /^\/(_next|api|elements|studio)([/?]|$)/
const preview = /(^|;\s*)dateline-preview=/

/**
 * The address of a page that Next may keep, the same for all ways to write it; `undefined` for anything else, and for
 * somebody who previews: what they see is rendered for them alone.
 */
export function toPageAddress({
  method,
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || exempt.test(url) || preview.test(headers.cookie ?? ''))
    return undefined
  const [path = '/'] = url.split('?')
  return decodeURI(path).replace(/\/+$/, '') || '/'
}
