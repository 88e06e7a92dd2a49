import { HttpError } from '../errors.ts'
import { isDiskFull } from '../store/disk-full.ts'
import type { Tokens } from '../store/tokens.ts'
import { anonymous } from './identity.ts'
import type { Identity } from './identity.ts'
import type { Role } from './roles.ts'
import { hashTokenSecret, newTokenSecret } from './token-secret.ts'

const TOUCH_EVERY_MS = 60 * 60 * 1000

export type Auth = {
  /** Who an `Authorization` header speaks for; throws 401 for a token that is not in force. */
  identify(authorization: string | undefined): Identity
  /** False once the token behind this identity is revoked: long-lived streams ask every few seconds. */
  isInForce(identity: Identity): boolean
  /** The new token's secret, which is shown once and never stored. */
  addToken(token: { role: Role; label: string }): { id: string; secret: string }
}

type Parts = { tokens: Tokens; clock: () => Date; newId: () => string }

export function createAuth({ tokens, clock, newId }: Parts): Auth {
  const touch = (id: string, lastUsedAt: string | null) => {
    const now = clock()
    if (lastUsedAt !== null && now.getTime() - Date.parse(lastUsedAt) < TOUCH_EVERY_MS) return
    try {
      tokens.touch(id, now)
    } catch (error) {
      // Reads go on while the disk is full.
      if (!isDiskFull(error)) throw error
    }
  }
  return {
    identify(authorization) {
      if (authorization === undefined) return anonymous
      const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
      const token = secret === undefined ? null : tokens.getByHash(hashTokenSecret(secret))
      if (!token) throw new HttpError(401, 'Unauthorized - the token is unknown or was revoked')
      touch(token.id, token.last_used_at)
      return { id: token.id, role: token.role, label: token.label }
    },
    isInForce(identity) {
      return identity.role === null || tokens.get(identity.id)?.revoked_at === null
    },
    addToken({ role, label }) {
      const id = `t${newId()}`
      const secret = newTokenSecret()
      tokens.add({ id, hash: hashTokenSecret(secret), role, label }, clock())
      return { id, secret }
    },
  }
}
