import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { roleSchema } from '../auth/roles.ts'
import type { Role } from '../auth/roles.ts'

const row = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    password: z.string().nullable(),
    created_at: z.string(),
    removed_at: z.string().nullable(),
  })
  .transform(({ created_at: createdAt, removed_at: removedAt, ...user }) => ({
    ...user,
    createdAt,
    removedAt,
  }))

/** Somebody of the newsroom. `password` is its hash, null until they chose one. */
export type User = z.output<typeof row>

type NewUser = Pick<User, 'id' | 'email' | 'name' | 'role' | 'password'>

/** People, removed ones too: history shows their names. An e-mail address belongs to one of those present. */
export function createUsers(db: DatabaseSync) {
  const present = db.prepare('SELECT * FROM user WHERE removed_at IS NULL ORDER BY created_at, id')
  const roles = db.prepare(
    `SELECT group_concat(id || ' ' || role) AS roles
     FROM (SELECT id, role FROM user WHERE removed_at IS NULL ORDER BY id)`,
  )
  const byId = db.prepare('SELECT * FROM user WHERE id = ?')
  const byEmail = db.prepare('SELECT * FROM user WHERE email = ? COLLATE NOCASE AND removed_at IS NULL')
  const insert = db.prepare(
    'INSERT INTO user (id, email, name, role, password, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const setName = db.prepare('UPDATE user SET name = ? WHERE id = ?')
  const setRole = db.prepare('UPDATE user SET role = ? WHERE id = ?')
  const setPassword = db.prepare('UPDATE user SET password = ? WHERE id = ?')
  const remove = db.prepare('UPDATE user SET removed_at = ?, password = NULL WHERE id = ?')

  const parse = (found: unknown): User | null => (found ? row.parse(found) : null)
  return {
    /** Those present, in the order they came. */
    list: (): User[] => present.all().map((found) => row.parse(found)),
    /** Who has which role: another text whenever that changes. */
    getRoles: (): string => String(roles.get()?.['roles'] ?? ''),
    get: (id: string): User | null => parse(byId.get(id)),
    getByEmail: (email: string): User | null => parse(byEmail.get(email)),
    add({ id, email, name, role, password }: NewUser, now: Date): void {
      insert.run(id, email, name, role, password, now.toISOString())
    },
    setName(id: string, name: string): void {
      setName.run(name, id)
    },
    setRole(id: string, role: Role): void {
      setRole.run(role, id)
    },
    setPassword(id: string, hash: string): void {
      setPassword.run(hash, id)
    },
    remove(id: string, now: Date): void {
      remove.run(now.toISOString(), id)
    },
  }
}

export type Users = ReturnType<typeof createUsers>
