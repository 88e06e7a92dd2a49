import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const row = z
  .object({ count: z.number(), last_at: z.string() })
  .transform(({ count, last_at }) => ({ count, lastAt: new Date(last_at) }))

/** How often signing in failed for one subject, and when last. */
export type SignInFailure = z.output<typeof row>

/** Failures to sign in, by whatever they are counted by. */
export function createSignInFailures(db: DatabaseSync) {
  const get = db.prepare('SELECT count, last_at FROM sign_in_failure WHERE subject = ?')
  const count = db.prepare(
    `INSERT INTO sign_in_failure (subject, count, last_at) VALUES (?, 1, ?)
     ON CONFLICT (subject) DO UPDATE SET count = count + 1, last_at = excluded.last_at`,
  )
  const takeBack = db.prepare('UPDATE sign_in_failure SET count = count - 1 WHERE subject = ?')
  const clear = db.prepare('DELETE FROM sign_in_failure WHERE subject = ?')
  const forget = db.prepare('DELETE FROM sign_in_failure WHERE last_at < ?')

  return {
    get(subject: string): SignInFailure | null {
      const found = get.get(subject)
      return found ? row.parse(found) : null
    },
    count(subject: string, now: Date): void {
      count.run(subject, now.toISOString())
    },
    takeBack(subject: string): void {
      takeBack.run(subject)
    },
    clear(subject: string): void {
      clear.run(subject)
    },
    forgetBefore(date: Date): void {
      forget.run(date.toISOString())
    },
  }
}

export type SignInFailures = ReturnType<typeof createSignInFailures>
