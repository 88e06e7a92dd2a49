import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { getGrants } from '../auth/grants.ts'
import { roleSchema } from '../auth/roles.ts'
import type { Document } from '../documents/document.ts'

const ROLES = `SELECT role, json_group_array(id) AS members
  FROM (SELECT role, id FROM user WHERE removed_at IS NULL ORDER BY id) GROUP BY role`

const row = z.object({
  role: roleSchema,
  members: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

const NEVER = '1970-01-01T00:00:00Z'

/**
 * Who is in the newsroom with which role, as `system.group` documents of every dataset: Studio tells by them whom a
 * comment may mention. They are the lake's word, stored nowhere; roles that nobody has are left out.
 */
export function createRoleGroups(db: DatabaseSync): () => { documents: Document[]; key: string } {
  const roles = db.prepare(ROLES)
  return () => {
    const found = roles.all()
    const documents = found.map((group) => {
      const { role, members } = row.parse(group)
      const _id = `_.groups.${role}`
      const dates = { _createdAt: NEVER, _updatedAt: NEVER }
      return { _id, _type: 'system.group', _rev: role, ...dates, members, grants: getGrants(role) }
    })
    return { documents, key: JSON.stringify(found) }
  }
}
