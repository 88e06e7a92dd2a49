import type { Role } from './roles.ts'

/**
 * Who is calling. `id` is the author of what they write: a user's for a session, else the token's own. `tokenId` is
 * the session or token they call with. Anonymous callers have no role.
 */
export type Identity =
  | { id: string; role: Role; label: string; tokenId: string }
  | { id: '<anonymous>'; role: null; label: string; tokenId: null }

export const anonymous: Identity = { id: '<anonymous>', role: null, label: 'Anonymous', tokenId: null }
