import type { Role } from './roles.ts'

/** Who is calling. `id` is the author of what they write; anonymous callers have no role. */
export type Identity =
  { id: string; role: Role; label: string } | { id: '<anonymous>'; role: null; label: string }

export const anonymous: Identity = { id: '<anonymous>', role: null, label: 'Anonymous' }
