import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { toReferences } from '../documents/references.ts'
import type { DocumentCheck } from './document-check.ts'

const row = z
  .object({ to_id: z.string(), weak: z.number() })
  .transform(({ to_id, weak }) => ({ to: to_id, weak: weak === 1 }))

const toText = (references: readonly { to: string; weak: boolean }[]) =>
  references
    .map(({ to, weak }) => `${to}${weak ? ' (weak)' : ''}`)
    .toSorted()
    .join(', ') || 'nothing'

/** What a document refers to must be what is noted of it. */
export function createReferenceCheck(db: DatabaseSync, dataset: number, where: string): DocumentCheck {
  const noted = db.prepare('SELECT to_id, weak FROM reference WHERE dataset_id = ? AND from_id = ?')
  return {
    see(document) {
      const is = toText(noted.all(dataset, document._id).map((found) => row.parse(found)))
      const should = toText(toReferences(document))
      if (is === should) return []
      const what = `${document._id} refers to ${should}, but it is noted that it refers to ${is}`
      return [{ where, what, mend: { kind: 'references', dataset, documentId: document._id } }]
    },
    // The database itself sees to it that nothing is noted of a document that is gone.
    end: () => [],
  }
}
