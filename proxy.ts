import { NextResponse, type NextFetchEvent, type NextRequest } from 'next/server'
import { answerPreviewer } from './lib/preview/answer-previewer.ts'
import { answerShared } from './lib/shared-link/answer-shared.ts'

// Next would make a page cache for the proxy of its own, without files to keep pages in: this process has one.
Object.assign(globalThis, { __incrementalCacheShared: true })

/** No folder of `app` can have such a name. */
const markdown = /^\/news\/([^/]+)\.md$/

/**
 * What is answered before a page is: shared drafts, and whoever holds the cookie of previews. Readers never come here, but
 * programs that ask for a story as Markdown do.
 */
export async function proxy(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  const { pathname } = request.nextUrl
  const [, slug] = markdown.exec(pathname) ?? []
  if (slug !== undefined) return NextResponse.rewrite(new URL(`/markdown/${slug}`, request.url))
  return pathname.startsWith('/shared/') ? answerShared(request, event) : answerPreviewer(request)
}

export const config = {
  matcher: [
    '/shared/:link',
    '/preview/:path*',
    '/news/:file(.+\\.md)',
    {
      source: '/((?!(?:_next|api|elements|offline|saved|search|shared|status|studio)(?:/|$)|.*\\.).*)',
      has: [{ type: 'cookie', key: 'dateline-preview' }],
    },
  ],
}
