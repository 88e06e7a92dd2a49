import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { roleSchema } from '../auth/roles.ts'

const row = z
  .object({
    id: z.string(),
    user_id: z.string(),
    name: z.string(),
    role: roleSchema,
    created_at: z.string(),
    last_used_at: z.string().nullable(),
    expires_at: z.string(),
    user_agent: z.string().nullable(),
    address: z.string().nullable(),
  })
  .transform((session) => ({
    id: session.id,
    userId: session.user_id,
    /** The user's name and role as they are now. */
    name: session.name,
    role: session.role,
    createdAt: session.created_at,
    lastUsedAt: session.last_used_at,
    expiresAt: session.expires_at,
    userAgent: session.user_agent,
    address: session.address,
  }))

const addressed = z.object({ address: z.string() })

/** Somebody signed in on one browser. */
export type Session = z.output<typeof row>

type NewSession = {
  id: string
  hash: string
  userId: string
  expiresAt: Date
  userAgent: string | null
  address: string
}

const IN_FORCE = `SELECT token.id, user_id, user.name, user.role, token.created_at, last_used_at, expires_at, user_agent, address
  FROM token JOIN user ON user.id = token.user_id
  WHERE revoked_at IS NULL AND expires_at > :now AND user.removed_at IS NULL`

/** Sessions are tokens with a user and an end. Only those in force are found. */
export function createSessions(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO token (id, hash, role, label, user_id, created_at, expires_at, user_agent, address)
     SELECT ?, ?, role, 'session', id, ?, ?, ?, ? FROM user WHERE id = ?`,
  )
  const byHash = db.prepare(`${IN_FORCE} AND token.hash = :hash`)
  const byId = db.prepare(`${IN_FORCE} AND token.id = :id`)
  const list = db.prepare(
    `${IN_FORCE} AND (:user IS NULL OR user_id = :user) ORDER BY token.created_at DESC, token.id`,
  )
  const touch = db.prepare('UPDATE token SET last_used_at = ?, expires_at = ? WHERE id = ?')
  const revoke = db.prepare(
    'UPDATE token SET revoked_at = ? WHERE id = ? AND user_id IS NOT NULL AND revoked_at IS NULL',
  )
  const revokeAll = db.prepare('UPDATE token SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL')
  const addresses = db.prepare('SELECT DISTINCT address FROM token WHERE user_id = ? AND address IS NOT NULL')
  const forget = db.prepare(
    'DELETE FROM token WHERE user_id IS NOT NULL AND coalesce(revoked_at, expires_at) < ?',
  )

  const parse = (found: unknown): Session | null => (found ? row.parse(found) : null)
  return {
    add({ id, hash, userId, expiresAt, userAgent, address }: NewSession, now: Date): void {
      insert.run(id, hash, now.toISOString(), expiresAt.toISOString(), userAgent, address, userId)
    },
    getByHash: (hash: string, now: Date): Session | null =>
      parse(byHash.get({ hash, now: now.toISOString() })),
    get: (id: string, now: Date): Session | null => parse(byId.get({ id, now: now.toISOString() })),
    /** The newest first; everybody's when `userId` is null. */
    list: (userId: string | null, now: Date): Session[] =>
      list.all({ user: userId, now: now.toISOString() }).map((found) => row.parse(found)),
    touch(id: string, now: Date, expiresAt: Date): void {
      touch.run(now.toISOString(), expiresAt.toISOString(), id)
    },
    /** False when there is no such session left to end. */
    revoke: (id: string, now: Date): boolean => revoke.run(now.toISOString(), id).changes > 0,
    revokeAllOf(userId: string, now: Date): void {
      revokeAll.run(now.toISOString(), userId)
    },
    /** Where this user ever signed in from, as far as it is remembered. */
    getAddresses: (userId: string): string[] =>
      addresses.all(userId).map((found) => addressed.parse(found).address),
    /** Drops sessions that ended before. */
    forgetEndedBefore(date: Date): void {
      forget.run(date.toISOString())
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>
