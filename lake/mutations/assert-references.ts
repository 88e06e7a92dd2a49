import { toReferences } from '../documents/references.ts'
import { ItemFailure } from '../errors.ts'
import type { Change } from '../store/commit.ts'
import type { Reader } from '../store/reader.ts'

const SHOWN = 5

function assertTargets({ documentId, after }: Change, reader: Reader): void {
  const missing = toReferences(after).find(({ to, weak }) => !weak && reader.getDocument(to) === null)
  if (!missing) return
  throw new ItemFailure(409, {
    type: 'documentReferenceDoesNotExistError',
    id: documentId,
    referenceID: missing.to,
    description: `Document "${documentId}" references non-existent document "${missing.to}"`,
  })
}

function assertUnreferenced({ documentId }: Change, reader: Reader): void {
  const referencingIDs = reader.getReferrers(documentId).flatMap(({ id, weak }) => (weak ? [] : [id]))
  if (referencingIDs.length === 0) return
  const shown = referencingIDs.slice(0, SHOWN).map((id) => `"${id}"`)
  throw new ItemFailure(409, {
    type: 'documentHasExistingReferencesError',
    id: documentId,
    referencingIDs,
    description: `Document "${documentId}" cannot be deleted as there are references to it from ${shown.join(', ')}`,
  })
}

/** Holds a changed document to its strong references, as things stand at the end of its transaction. */
export function assertReferences(change: Change, reader: Reader): void {
  if (change.after) assertTargets(change, reader)
  else if (change.before) assertUnreferenced(change, reader)
}
