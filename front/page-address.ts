import type { IncomingMessage } from 'node:http'
import { grantCookie } from '../lib/preview/cookies.ts'

/** Addresses for programs, the Studio's own, and searches: each of them is another page. */
const exempt = /^\/(_next|api|elements|search|studio)([/?]|$)/
const preview = new RegExp(`(^|;\\s*)${grantCookie}=`)

/** A search for slashes at the end would look at each run of them again and again. */
function withoutSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

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
  return withoutSlashes(decodeURI(path)) || '/'
}
