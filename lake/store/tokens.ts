import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { roleSchema } from '../auth/roles.ts'
import type { Role } from '../auth/roles.ts'

const row = z.object({
  id: z.string(),
  role: roleSchema,
  label: z.string(),
  created_at: z.string(),
  last_used_at: z.string().nullable(),
  revoked_at: z.string().nullable(),
})

export type TokenRow = z.output<typeof row>

const COLUMNS = 'id, role, label, created_at, last_used_at, revoked_at'

/** API tokens, which belong to no user, by the hash of their secret: the secret itself is never stored. */
export function createTokens(db: DatabaseSync) {
  const insert = db.prepare('INSERT INTO token (id, hash, role, label, created_at) VALUES (?, ?, ?, ?, ?)')
  const all = db.prepare(`SELECT ${COLUMNS} FROM token WHERE user_id IS NULL ORDER BY created_at, id`)
  const byHash = db.prepare(
    `SELECT ${COLUMNS} FROM token WHERE hash = ? AND user_id IS NULL AND revoked_at IS NULL`,
  )
  const byId = db.prepare(`SELECT ${COLUMNS} FROM token WHERE id = ? AND user_id IS NULL`)
  const touch = db.prepare('UPDATE token SET last_used_at = ? WHERE id = ?')
  const revoke = db.prepare(
    'UPDATE token SET revoked_at = ? WHERE id = ? AND user_id IS NULL AND revoked_at IS NULL',
  )

  const parse = (found: unknown): TokenRow | null => (found ? row.parse(found) : null)
  return {
    add(token: { id: string; hash: string; role: Role; label: string }, now: Date): void {
      insert.run(token.id, token.hash, token.role, token.label, now.toISOString())
    },
    list: (): TokenRow[] => all.all().map((found) => row.parse(found)),
    getByHash: (hash: string): TokenRow | null => parse(byHash.get(hash)),
    get: (id: string): TokenRow | null => parse(byId.get(id)),
    touch(id: string, now: Date): void {
      touch.run(now.toISOString(), id)
    },
    /** False when there is no such token in force. */
    revoke: (id: string, now: Date): boolean => revoke.run(now.toISOString(), id).changes > 0,
  }
}

export type Tokens = ReturnType<typeof createTokens>
