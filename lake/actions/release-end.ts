import type { Release } from '../documents/release.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { ActionContext } from './action-context.ts'

/** Takes the versions out of a release and notes which they were: history keeps what was in them. */
export function endRelease(
  { _id: id, name }: Release,
  { reader, newId }: ActionContext,
  set: { state: 'published' | 'archived'; publishedAt?: string },
): Mutation[] {
  const versionIds = reader.getReleaseVersionIds(name)
  const finalDocumentStates = versionIds.map((versionId) => ({ _key: newId(), id: versionId }))
  return [
    ...versionIds.map((versionId) => ({ delete: { id: versionId } })),
    { patch: { id, set: { ...set, finalDocumentStates }, unset: ['publishAt', 'error'] } },
  ]
}
