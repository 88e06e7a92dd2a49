import type { SanityClient } from '@sanity/client'
import { logWarning } from '../log.ts'
import type { OpenLink } from './check-link.ts'
import { toOpeningId } from './shared-link.ts'

/** Milliseconds within which openings count as one. */
const PAUSE = 60_000

let wasRefused = false

/** One line in the log is enough: a token that may not write today may not write tomorrow. */
function complain(error: unknown): void {
  if (wasRefused) return
  wasRefused = true
  const reason = error instanceof Error ? error.message : String(error)
  logWarning('shared-link.opening-not-noted', { reason })
}

/** Notes that a link was opened, at most once a minute. Never throws: a reader does not wait for it. */
export async function noteOpening(client: SanityClient, link: OpenLink, now: Date): Promise<void> {
  if (link.lastOpenedAt !== null && now.getTime() - Date.parse(link.lastOpenedAt) < PAUSE) return
  const _id = toOpeningId(link.key)
  const lastOpenedAt = now.toISOString()
  await client
    .transaction()
    .createIfNotExists({ _id, _type: 'sharedLinkOpening', lastOpenedAt, openings: 0 })
    .patch(_id, { inc: { openings: 1 }, set: { lastOpenedAt } })
    .commit({ visibility: 'async' })
    .then(() => undefined, complain)
}
