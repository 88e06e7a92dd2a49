import { perspectiveCookieName } from '@sanity/preview-url-secret/constants'

/** Carries the grant to see previews; proxy.ts has to name it a second time: Next reads its matcher unrun. */
export const grantCookie = 'dateline-preview'

/** Carries the perspective that is previewed: `parsePerspective`. */
export const perspectiveCookie = perspectiveCookieName

/** The value of a cookie by its name. */
export type GetCookie = (name: string) => string | undefined

/** A `Set-Cookie` for a cookie that no script reads and that ends with the browser's session; `null` takes it away. */
export function toSetCookie(name: string, value: string | null, siteUrl: string): string {
  const secure = siteUrl.startsWith('https:') ? '; Secure' : ''
  const ending = value === null ? '; Max-Age=0' : ''
  return `${name}=${encodeURIComponent(value ?? '')}; Path=/; HttpOnly; SameSite=Lax${secure}${ending}`
}
