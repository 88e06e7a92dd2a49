import type { NextFetchEvent, NextRequest } from 'next/server'
import { answerPreviewer } from './lib/preview/answer-previewer.ts'
import { answerShared } from './lib/shared-link/answer-shared.ts'

// Next would make a page cache for the proxy of its own, without files to keep pages in: this process has one.
Object.assign(globalThis, { __incrementalCacheShared: true })

/** What is answered before a page is: shared drafts, and whoever holds the cookie of previews. Readers never come here. */
export function proxy(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  const isShared = request.nextUrl.pathname.startsWith('/shared/')
  return isShared ? answerShared(request, event) : answerPreviewer(request)
}

export const config = {
  matcher: [
    '/shared/:link',
    '/preview/:path*',
    {
      source: '/((?!(?:_next|api|elements|shared|status|studio)(?:/|$)|.*\\.).*)',
      has: [{ type: 'cookie', key: 'dateline-preview' }],
    },
  ],
}
