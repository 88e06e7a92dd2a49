import { HttpError } from '../errors.ts'
import { isAllowedOrigin } from '../http/cors.ts'
import { toLoopbackOrigins } from '../http/loopback-origins.ts'
import type { Services } from '../services.ts'

type Needs = Pick<Services, 'config' | 'url'>

/** The root of any listed origin, and wherever the publication's own Studio is: other pages may lead on, code and all. */
function isPlaceOfStudio({ origin, pathname }: URL, studioUrl: string): boolean {
  const own = new URL(studioUrl)
  if (pathname === '/') return true
  if (own.pathname === '/') return pathname.startsWith('/') && toLoopbackOrigins(own.origin).includes(origin)
  return `${pathname}/`.startsWith(`${own.pathname.replace(/\/$/, '')}/`)
}

/** The Studio that sent somebody here, by its `origin` parameter; the publication's own when there is none. */
export function getStudio(services: Needs, query: URLSearchParams): URL {
  const { projectId, studioUrl } = services.config
  const project = query.get('projectId') ?? projectId
  if (project !== projectId)
    throw new HttpError(400, `This newsroom is the project "${projectId}", not "${project}"`)
  const origin = query.get('origin')
  if (origin === null) return new URL(studioUrl)
  const studio = URL.parse(origin)
  const isKnown = studio && isAllowedOrigin(services, studio.origin) && isPlaceOfStudio(studio, studioUrl)
  if (!isKnown || studio.username || studio.password)
    throw new HttpError(
      400,
      `A Studio at "${origin}" is unknown here; list its origin in LAKE_ALLOWED_ORIGINS, and set STUDIO_URL to where Studios are`,
    )
  return studio
}

/** Sends somebody to the Studio, which fetches a token for the code. */
export function redirectToStudio(studio: URL, code: string): Response {
  const to = new URL(studio)
  to.hash = `sid=${code}`
  return new Response(null, { status: 303, headers: { Location: to.href, 'Cache-Control': 'no-store' } })
}
