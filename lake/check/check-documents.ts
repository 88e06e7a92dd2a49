import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Finding } from './finding.ts'

const row = z.object({ id: z.string(), isReadable: z.number().transform((value) => value === 1) })

/** What cannot be read cannot be compared with either. */
export type DocumentFinding = Finding & { isReadable: boolean }

/** Every document must be JSON, and be what its row says it is. */
export function checkDocuments(db: DatabaseSync, dataset: number, where: string): DocumentFinding[] {
  const odd = db.prepare(
    `SELECT id, json_valid(body) AS isReadable FROM document
     WHERE dataset_id = ? AND iif(json_valid(body), NOT (
       body ->> '$._id' IS id AND body ->> '$._type' IS type AND body ->> '$._rev' IS rev
       AND body ->> '$._createdAt' IS created_at AND body ->> '$._updatedAt' IS updated_at), true)
     ORDER BY id`,
  )
  return odd.all(dataset).map((found) => {
    const { id, isReadable } = row.parse(found)
    const what = isReadable ? `${id} says other things of itself than its row` : `${id} cannot be read`
    return { where, what, mend: null, isReadable }
  })
}
