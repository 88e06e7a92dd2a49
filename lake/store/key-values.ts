import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { orDiskFull } from './disk-full.ts'

const row = z.object({ value: z.string().transform((text): unknown => JSON.parse(text)) })

/** Each user's own settings: any JSON value under a key. */
export function createKeyValues(db: DatabaseSync) {
  const get = db.prepare('SELECT value FROM keyvalue WHERE user_id = ? AND key = ?')
  const put = db.prepare(
    `INSERT INTO keyvalue (user_id, key, value)
     SELECT ?, pair.value ->> 'key', coalesce(pair.value -> 'value', 'null') FROM json_each(?) pair WHERE true
     ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value`,
  )
  return {
    /** Null for a key never set. */
    get(userId: string, key: string): unknown {
      const found = get.get(userId, key)
      return found ? row.parse(found).value : null
    },
    /** All of them, or none; throws 507. */
    put(userId: string, pairs: readonly { key: string; value?: unknown }[]): void {
      orDiskFull(() => put.run(userId, JSON.stringify(pairs)))
    },
  }
}

export type KeyValues = ReturnType<typeof createKeyValues>
