import { isDotted, isDraftId, isVersionId, toPublishedId } from '../documents/document-id.ts'
import type { Change } from '../store/commit.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Statements } from '../store/statements.ts'
import type { Operation } from './webhook.ts'

/** Null for ids with a dot that are the lake's or Studio's own: nobody outside is told of those. */
function toForm(id: string): 'published' | 'draft' | 'version' | null {
  if (isDraftId(id)) return 'draft'
  if (isVersionId(id)) return 'version'
  return isDotted(id) ? null : 'published'
}

function toOperation({ before, after }: Change): Operation {
  if (before === null) return 'create'
  return after === null ? 'delete' : 'update'
}

/**
 * Notes what webhooks may have to be told of a commit, inside its own transaction: filters are looked at later.
 * Costs one look at an index when the dataset has no webhook.
 */
export function putDeliveries(
  statements: Pick<Statements, 'hasWebhook' | 'putDeliveries'>,
  dataset: Dataset,
  seq: number,
  changes: readonly Change[],
): void {
  if (!statements.hasWebhook.get(dataset.id)) return
  for (const change of changes) {
    const { documentId } = change
    const form = toForm(documentId)
    if (form === null) continue
    statements.putDeliveries.run({
      dataset: dataset.id,
      seq,
      documentId,
      publishedId: toPublishedId(documentId),
      operation: toOperation(change),
      form,
    })
  }
}
