import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const purposes = z.enum(['administrator', 'invitation', 'reset', 'code'])

/** What a secret is good for once: to become the first administrator, to accept, to choose anew, to fetch a token. */
export type Purpose = z.output<typeof purposes>

const row = z
  .object({ hash: z.string(), purpose: purposes, user_id: z.string().nullable(), expires_at: z.string() })
  .transform(({ user_id: userId, expires_at: expiresAt, ...secret }) => ({ ...secret, userId, expiresAt }))

/** A secret by its hash. `userId` is null for the first administrator, who is nobody yet. */
export type OneTimeSecret = z.output<typeof row>

type NewSecret = Pick<OneTimeSecret, 'hash' | 'purpose' | 'userId'> & { expiresAt: Date }

/** Secrets that work once, until they expire; only their hashes are kept. */
export function createOneTimeSecrets(db: DatabaseSync) {
  const insert = db.prepare(
    'INSERT INTO one_time_secret (hash, purpose, user_id, expires_at) VALUES (?, ?, ?, ?)',
  )
  const byHash = db.prepare(
    `SELECT hash, purpose, user_id, expires_at FROM one_time_secret
     WHERE hash = ? AND used_at IS NULL AND expires_at > ?`,
  )
  const use = db.prepare(
    'UPDATE one_time_secret SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires_at > ?',
  )
  const revoke = db.prepare('DELETE FROM one_time_secret WHERE user_id IS ? AND purpose <> ?')
  const revokeAll = db.prepare('DELETE FROM one_time_secret WHERE user_id = ?')
  const forget = db.prepare('DELETE FROM one_time_secret WHERE expires_at <= ?')

  return {
    add({ hash, purpose, userId, expiresAt }: NewSecret, now: Date): void {
      forget.run(now.toISOString())
      insert.run(hash, purpose, userId, expiresAt.toISOString())
    },
    /** Null when it is unknown, used or expired. */
    get(hash: string, now: Date): OneTimeSecret | null {
      const found = byHash.get(hash, now.toISOString())
      return found ? row.parse(found) : null
    },
    /** False when somebody was faster. */
    use: (hash: string, now: Date): boolean =>
      use.run(now.toISOString(), hash, now.toISOString()).changes > 0,
    /** Earlier links of this user, or of the first administrator, work no longer. */
    revokeLinks(userId: string | null): void {
      revoke.run(userId, 'code')
    },
    revokeAllOf(userId: string): void {
      revokeAll.run(userId)
    },
  }
}

export type OneTimeSecrets = ReturnType<typeof createOneTimeSecrets>
