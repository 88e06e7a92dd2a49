import type { Mutation } from '../mutations/mutation.ts'
import type { Action } from './action.ts'
import { create, discard, edit, publish, remove, replaceDraft, unpublish } from './document-actions.ts'
import { isReleaseAction } from './release-action.ts'
import type { ActionContext } from './action-context.ts'
import { toReleaseMutations } from './to-release-mutations.ts'
import { createVersion, discardVersion, replaceVersion, unpublishVersion } from './version-actions.ts'

/** The mutations an action amounts to, given the documents as they are; throws an ItemFailure. */
export function toMutations(action: Action, context: ActionContext): Mutation[] {
  const { reader } = context
  if (isReleaseAction(action)) return toReleaseMutations(action, context)
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return create(action, reader)
    case 'sanity.action.document.edit':
      return edit(action, reader)
    case 'sanity.action.document.publish':
      return publish(action, reader)
    case 'sanity.action.document.unpublish':
      return unpublish(action, reader)
    case 'sanity.action.document.discard':
      return discard(action, reader)
    case 'sanity.action.document.delete':
      return remove(action, reader)
    case 'sanity.action.document.replaceDraft':
      return replaceDraft(action, reader)
    case 'sanity.action.document.version.create':
      return createVersion(action, reader)
    case 'sanity.action.document.version.replace':
      return replaceVersion(action, reader)
    case 'sanity.action.document.version.discard':
      return discardVersion(action, reader)
    case 'sanity.action.document.version.unpublish':
      return unpublishVersion(action, reader)
  }
}
