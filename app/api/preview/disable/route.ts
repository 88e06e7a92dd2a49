import { env } from '@/lib/env'
import { toCookies } from '@/lib/preview/answer'
import { grantCookie, perspectiveCookie, toSetCookie } from '@/lib/preview/cookies'
import { toLocalPath } from '@/lib/preview/local-path'

/** Leaves the preview, for the same page as readers see it: `?sanity-preview-pathname=/news/story`. */
export async function GET(request: Request): Promise<Response> {
  const path = toLocalPath(new URL(request.url).searchParams.get('sanity-preview-pathname'))
  const cookies = [grantCookie, perspectiveCookie].map((name) => toSetCookie(name, null, env.siteUrl))
  return toCookies(cookies, path)
}

export const POST = GET
