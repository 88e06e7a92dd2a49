import { z } from 'zod'
import type { Dataset } from './datasets.ts'
import { openReadOnly } from './open-database.ts'

export type SnapshotQuery = {
  dataset: Dataset
  /** Only these types; all when null. */
  types: readonly string[] | null
  /** False to leave out ids with a dot. */
  includeDotted: boolean
  /** Only ids after this one. */
  after: string
}

/** A dataset's documents as they were when it was opened, whatever is written meanwhile. */
export type Snapshot = {
  /** The next document by id, as JSON text; null after the last. */
  next(): { id: string; json: string } | null
  close(): void
}

const row = z.object({ id: z.string(), json: z.string() })

/** Reads on a connection of its own, which `close` gives back. */
export function openSnapshot(
  dataDir: string,
  { dataset, types, includeDotted, after }: SnapshotQuery,
): Snapshot {
  const db = openReadOnly(dataDir)
  db.exec('BEGIN')
  const rows = db
    .prepare(
      `SELECT id, body AS json FROM document
       WHERE dataset_id = :dataset AND id > :after AND (:dotted = 1 OR instr(id, '.') = 0)
         AND (:types IS NULL OR type IN (SELECT value FROM json_each(:types)))
       ORDER BY id`,
    )
    .iterate({
      dataset: dataset.id,
      after,
      dotted: includeDotted ? 1 : 0,
      types: types && JSON.stringify(types),
    })
  return {
    next() {
      const { done, value } = rows.next()
      return done ? null : row.parse(value)
    },
    close() {
      if (db.isOpen) db.close()
    },
  }
}
