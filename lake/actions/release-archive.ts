import { releaseOf } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { ItemFailure } from '../errors.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { ReleaseActionOf } from './release-action.ts'
import { endRelease } from './release-end.ts'
import { requireRelease } from './require-release.ts'
import type { ActionContext } from './action-context.ts'

type Actions<T extends string> = (action: ReleaseActionOf<T>, context: ActionContext) => Mutation[]

/** Puts an active release away, its versions with it. */
export const archiveRelease: Actions<'archive'> = ({ releaseId }, context) =>
  endRelease(requireRelease(context, releaseId, ['active']), context, { state: 'archived' })

function requireLast({ getLastDocument }: ActionContext, id: string): Document {
  const last = getLastDocument(id)
  if (last) return last
  throw new ItemFailure(409, {
    type: 'documentNotFoundError',
    id,
    description: `The history of "${id}" is not in this dataset, so its release cannot be unarchived`,
  })
}

/** Brings an archived release back, with its versions as they were. */
export const unarchiveRelease: Actions<'unarchive'> = ({ releaseId }, context) => {
  const { _id: id, finalDocumentStates } = requireRelease(context, releaseId, ['archived'])
  const own = (finalDocumentStates ?? []).filter((state) => releaseOf(state.id) === releaseId)
  const versions = own.map((state) => requireLast(context, state.id))
  return [
    ...versions.map((version) => ({ create: version })),
    { patch: { id, set: { state: 'active' }, unset: ['finalDocumentStates'] } },
  ]
}
