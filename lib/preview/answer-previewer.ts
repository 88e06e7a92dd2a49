import { NextResponse, type NextRequest } from 'next/server'
import { env } from '../env.ts'
import { grantCookie, toSetCookie } from './cookies.ts'
import { toLocalPath } from './local-path.ts'
import { getPreview } from './preview.ts'
import { previewLake } from './preview-lake.ts'

const own = /^\/preview(?=\/|$)/

const headers = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' }

/** Whether these cookies show previews. An unanswered question counts as yes: the page itself asks again, and says so. */
async function isGranted({ cookies }: NextRequest): Promise<boolean> {
  if (previewLake === null) return false
  const preview = getPreview((name) => cookies.get(name)?.value, previewLake, Date.now())
  return preview.then(
    (found) => found !== null,
    () => true,
  )
}

/**
 * Shows previews in place of pages to those who hold a grant, and takes a worthless one away. The previews' own addresses
 * lead to the pages'.
 */
export async function answerPreviewer(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  if (own.test(pathname)) {
    const target = toLocalPath(`${pathname.replace(own, '') || '/'}${search}`)
    return NextResponse.redirect(new URL(target, request.url), { status: 307, headers })
  }
  if (await isGranted(request))
    return NextResponse.rewrite(new URL(`/preview${pathname}${search}`, request.url), { headers })
  const cleared = { ...headers, 'Set-Cookie': toSetCookie(grantCookie, null, env.siteUrl) }
  return NextResponse.next({ headers: cleared })
}
