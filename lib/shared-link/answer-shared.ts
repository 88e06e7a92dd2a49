import { NextResponse, userAgent, type NextFetchEvent, type NextRequest } from 'next/server'
import { env } from '../env.ts'
import { createPreviewClient } from '../sanity-client.ts'
import { checkLink } from './check-link.ts'
import { noteOpening } from './note-opening.ts'
import { toRefusal } from './refusal.ts'

const client = createPreviewClient(env)

const privately = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
}

/** Somebody's own request, not one ahead of it or of a program that draws a preview of the link. */
const isVisit = (request: NextRequest) =>
  request.method === 'GET' && !request.headers.has('sec-purpose') && !userAgent(request).isBot

/**
 * Answers a link to a draft before a page is rendered: whoever may not see it is refused here, for a page of Next's answers
 * neither 401 nor 410.
 */
export async function answerShared(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  const now = new Date()
  const segment = request.nextUrl.pathname.slice('/shared/'.length)
  const check = await checkLink(client, segment, now)
  if (check.state !== 'open') {
    const { status, html } = toRefusal(check.state)
    const headers = { ...privately, 'Content-Type': 'text/html; charset=utf-8' }
    return new Response(html, { status, headers })
  }
  if (isVisit(request)) event.waitUntil(noteOpening(client, check.link, now))
  return NextResponse.next({ headers: privately })
}
