import type { Identity } from '../auth/identity.ts'

/** Who scheduled releases are published by: the author in their history. Never the id of a user or token. */
export const schedulerIdentity = {
  id: 'scheduler',
  role: 'administrator',
  label: 'Scheduler',
  tokenId: 'scheduler',
} as const satisfies Identity
