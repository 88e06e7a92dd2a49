import type { Services } from '../services.ts'
import type { LakeContext } from './call.ts'
import { toLoopbackOrigins } from './loopback-origins.ts'

type Origins = Pick<Services, 'config' | 'url'>

/** Listed origins and the lake's own, compared whole: no pattern, no suffix, never `null`. */
export function isAllowedOrigin({ config, url }: Origins, origin: string): boolean {
  return config.allowedOrigins.includes(origin) || toLoopbackOrigins(url()).includes(origin)
}

/** Allows credentials to listed origins alone; leaves an answer that set its own CORS headers as it is. */
export function setCorsHeaders(origins: Origins, context: LakeContext): void {
  const origin = context.req.header('origin')
  if (context.res.headers.has('access-control-allow-origin')) return
  context.header('Vary', 'Origin', { append: true })
  if (origin === undefined || !isAllowedOrigin(origins, origin)) return
  context.header('Access-Control-Allow-Origin', origin)
  context.header('Access-Control-Allow-Credentials', 'true')
  context.header('Access-Control-Expose-Headers', 'Content-Type, Retry-After')
}

/** Any request header is allowed to listed origins: Studio and its plugins bring their own. */
export function answerPreflight(origins: Origins, context: LakeContext): Response {
  const origin = context.req.header('origin')
  if (origin === undefined || !isAllowedOrigin(origins, origin)) return context.body(null, 403)
  const headers = context.req.header('access-control-request-headers')
  if (headers !== undefined) context.header('Access-Control-Allow-Headers', headers)
  context.header('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE')
  context.header('Access-Control-Max-Age', '600')
  return context.body(null, 204)
}
