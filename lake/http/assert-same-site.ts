import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'
import type { LakeContext } from './call.ts'
import { isAllowedOrigin } from './cors.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Answers to WebSockets can be read from any origin, whatever CORS says: opening one counts as a write. */
const isSafe = ({ req, env }: LakeContext) => SAFE_METHODS.includes(req.method) && env.outgoing !== undefined

/** What no page can say of itself; browsers leave out some pages' origin even towards themselves. */
const isSameOrigin = ({ req }: LakeContext) => req.header('sec-fetch-site') === 'same-origin'

/** Browsers name the origin of every cross-origin write: one that is not listed writes nothing. */
export function assertSameSite(services: Pick<Services, 'config' | 'url'>, context: LakeContext): void {
  const origin = context.req.header('origin')
  if (origin === undefined || isSafe(context) || isAllowedOrigin(services, origin)) return
  if (origin === 'null' && isSameOrigin(context)) return
  throw new HttpError(403, `Origin "${origin}" is not allowed; list it in LAKE_ALLOWED_ORIGINS`)
}
