import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { orDiskFull } from './disk-full.ts'

const row = z
  .object({
    id: z.number(),
    name: z.string(),
    acl_mode: z.enum(['public', 'private']),
    created_at: z.string(),
    comments_on: z.number().nullable(),
  })
  .transform(({ id, name, acl_mode, created_at, comments_on }) => ({
    id,
    name,
    aclMode: acl_mode,
    createdAt: created_at,
    /** The id of the dataset whose documents this one's comments are about; null for content. */
    commentsOn: comments_on,
  }))

export type Dataset = z.output<typeof row>

/**
 * The lake's datasets. `create` answers null for a name already taken, `remove` false for an unknown one. `equip` is
 * called when there is a new one.
 */
export function createDatasets(db: DatabaseSync, equip: () => void) {
  const all = db.prepare('SELECT * FROM dataset WHERE comments_on IS NULL ORDER BY name')
  const byName = db.prepare('SELECT * FROM dataset WHERE name = ?')
  const insert = db.prepare(
    'INSERT INTO dataset (name, acl_mode, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const commentsOn = db.prepare('SELECT * FROM dataset WHERE comments_on = ?')
  const insertComments = db.prepare(
    `INSERT INTO dataset (name, acl_mode, created_at, comments_on) VALUES (?, 'private', ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const remove = db.prepare('DELETE FROM dataset WHERE name = ?')
  const everything = db.prepare('SELECT * FROM dataset ORDER BY id')

  const get = (name: string): Dataset | null => {
    const found = byName.get(name)
    return found ? row.parse(found) : null
  }
  const getCreated = (changes: number | bigint, name: string): Dataset | null => {
    if (changes === 0) return null
    equip()
    return get(name)
  }
  return {
    /** Those of content. */
    list: (): Dataset[] => all.all().map((found) => row.parse(found)),
    /** Those of content and those of comments. */
    listAll: (): Dataset[] => everything.all().map((found) => row.parse(found)),
    get,
    create(name: string, aclMode: Dataset['aclMode'], now: Date): Dataset | null {
      const { changes } = orDiskFull(() => insert.run(name, aclMode, now.toISOString()))
      return getCreated(changes, name)
    },
    /** Where the comments on a dataset's documents are; null while nobody has made any. */
    getComments(on: Dataset): Dataset | null {
      const found = commentsOn.get(on.id)
      return found ? row.parse(found) : null
    },
    /** Private, and deleted with the dataset it is about. */
    createComments(on: Dataset, now: Date): Dataset | null {
      const { changes } = orDiskFull(() =>
        insertComments.run(`${on.name}-comments`, now.toISOString(), on.id),
      )
      return getCreated(changes, `${on.name}-comments`)
    },
    remove: (name: string): boolean => orDiskFull(() => remove.run(name)).changes > 0,
  }
}

export type Datasets = ReturnType<typeof createDatasets>
