import { HttpError } from '../errors.ts'
import { isDiskFull } from '../store/disk-full.ts'
import type { Store } from '../store/store.ts'
import { anonymous } from './identity.ts'
import type { Identity } from './identity.ts'
import type { Role } from './roles.ts'
import { SESSION_MS } from './sign-in.ts'
import { hashTokenSecret, newTokenSecret } from './token-secret.ts'

const TOUCH_EVERY_MS = 60 * 60 * 1000

export type Auth = {
  /** Who an `Authorization` header speaks for; throws 401 for a token that is not in force. */
  identify(authorization: string | undefined): Identity
  /** False once what this identity was based on is over, or its role cut: long-lived streams ask every few seconds. */
  isInForce(identity: Identity): boolean
  /** The new token's secret, which is shown once and never stored. */
  addToken(token: { role: Role; label: string }): { id: string; secret: string }
}

type Parts = { store: Pick<Store, 'tokens' | 'sessions'>; clock: () => Date; newId: () => string }

/** Reads go on while the disk is full. */
function unlessDiskFull(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

export function createAuth({ store, clock, newId }: Parts): Auth {
  const { tokens, sessions } = store
  const isDue = (lastUsedAt: string | null) =>
    lastUsedAt === null || clock().getTime() - Date.parse(lastUsedAt) >= TOUCH_EVERY_MS

  const findToken = (hash: string): Identity | null => {
    const token = tokens.getByHash(hash)
    if (!token) return null
    if (isDue(token.last_used_at)) unlessDiskFull(() => tokens.touch(token.id, clock()))
    return { id: token.id, role: token.role, label: token.label, tokenId: token.id }
  }
  const findSession = (hash: string): Identity | null => {
    const session = sessions.getByHash(hash, clock())
    if (!session) return null
    const expiresAt = new Date(clock().getTime() + SESSION_MS)
    if (isDue(session.lastUsedAt)) unlessDiskFull(() => sessions.touch(session.id, clock(), expiresAt))
    return { id: session.userId, role: session.role, label: session.name, tokenId: session.id }
  }
  return {
    identify(authorization) {
      if (authorization === undefined) return anonymous
      const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
      const hash = secret === undefined ? '' : hashTokenSecret(secret)
      const identity = findToken(hash) ?? findSession(hash)
      if (!identity) throw new HttpError(401, 'Unauthorized - the token is unknown, expired or was revoked')
      return identity
    },
    isInForce({ id, role, tokenId }) {
      if (role === null) return true
      if (id === tokenId) return tokens.get(tokenId)?.revoked_at === null
      return sessions.get(tokenId, clock())?.role === role
    },
    addToken({ role, label }) {
      const id = `t${newId()}`
      const secret = newTokenSecret()
      tokens.add({ id, hash: hashTokenSecret(secret), role, label }, clock())
      return { id, secret }
    },
  }
}
