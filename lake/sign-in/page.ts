import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Services } from '../services.ts'
import { getPublication } from './publication.ts'

/** A piece of HTML in which every value is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export type Page = {
  status?: number
  headers?: Record<string, string>
  /** Of the window, before the publication's name; and the heading. */
  title: string
  body: Markup
}

type Needs = Pick<Services, 'config' | 'store' | 'url'>

/** Where this lake's pages begin on their host: nothing, or the prefix a proxy adds. */
const toBase = (url: string) => new URL(url).pathname.replace(/\/$/, '')

/** Addresses of IPv6 have no place in a policy. */
const isSource = (origin: string) => !origin.includes('[')

/** Browsers hold a form to this even when its answer leads on, so the Studio's origins stand here too. */
function toPolicy({ config }: Needs): string {
  const studios = new Set([new URL(config.studioUrl).origin, ...config.allowedOrigins])
  return [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ['form-action', "'self'", ...[...studios].filter(isSource)].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A page in the publication's own looks, without scripts, kept by nobody and framed by nobody. */
export async function answerPage(services: Needs, page: Page): Promise<Response> {
  const { name, tagline, home } = getPublication(services)
  const files = `${toBase(services.url())}/login/files`
  const text = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${page.title} – ${name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${files}/icon.svg" />
        <link rel="stylesheet" href="${files}/sign-in.css" />
      </head>
      <body>
        <header class="masthead">
          <a class="wordmark" href="${home}">${name}</a>
          <span class="rule" aria-hidden="true"></span>
          <p class="tagline">${tagline}</p>
        </header>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`
  return new Response(text.toString(), {
    status: page.status ?? 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': toPolicy(services),
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...page.headers,
    },
  })
}
