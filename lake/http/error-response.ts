import { HttpError, LakeError } from '../errors.ts'
import type { Log } from '../log.ts'

/** What the caller is told: a LakeError in its own words, anything else logged and reported as 500. */
export function errorResponse(log: Log, error: unknown): Response {
  if (!(error instanceof LakeError)) log.error('Unexpected error', error)
  const known = error instanceof LakeError ? error : new HttpError(500, 'The lake failed; see its log')
  return Response.json(known.body(), { status: known.status, headers: known.headers })
}
