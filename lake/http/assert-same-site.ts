import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import { isAllowedOrigin } from './cors.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Browsers name the origin of every cross-origin write: one that is not listed writes nothing. */
export function assertSameSite(services: Pick<Services, 'config' | 'url'>, request: Request): void {
  const origin = request.headers.get('origin')
  if (origin === null || SAFE_METHODS.includes(request.method) || isAllowedOrigin(services, origin)) return
  throw new HttpError(403, `Origin "${origin}" is not allowed; list it in LAKE_ALLOWED_ORIGINS`)
}
