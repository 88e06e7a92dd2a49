import type { SharedLink } from '../../lib/shared-link/shared-link.ts'

export type LinkState = 'active' | 'expired' | 'revoked'

/** Whether a link still opens. */
export function toLinkState(
  { revokedAt, expiresAt }: Pick<SharedLink, 'revokedAt' | 'expiresAt'>,
  now: number,
): LinkState {
  if (revokedAt) return 'revoked'
  return Date.parse(expiresAt) <= now ? 'expired' : 'active'
}
