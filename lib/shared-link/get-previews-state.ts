import { isHttpError, type SanityClient } from '@sanity/client'
import type { StudioEnvironment } from '../studio-environment.ts'
import { toOpeningId } from './shared-link.ts'

type State = StudioEnvironment['previews']

const trial = { _id: toOpeningId('0'.repeat(16)), _type: 'sharedLinkOpening' }

const isRefused = (error: unknown) =>
  isHttpError(error) && (error.statusCode === 401 || error.statusCode === 403)

/**
 * How previews work with the token this client has: `off` without one, `unrecorded` when it may not note that links were
 * opened. A lake that does not answer is taken at its best.
 */
export async function getPreviewsState(client: SanityClient): Promise<State> {
  if (!client.config().token) return 'off'
  return client.mutate([{ createIfNotExists: trial }], { dryRun: true }).then(
    () => 'on',
    (error: unknown) => (isRefused(error) ? 'unrecorded' : 'on'),
  )
}
