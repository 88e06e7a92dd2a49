import type { Mutation } from '../mutations/mutation.ts'
import type { ReleaseAction } from './release-action.ts'
import { archiveRelease, unarchiveRelease } from './release-archive.ts'
import { createRelease, deleteRelease, editRelease, importRelease } from './release-lifecycle.ts'
import { publishRelease } from './release-publish.ts'
import { scheduleRelease, unscheduleRelease } from './release-schedule.ts'
import { requireRelease } from './require-release.ts'
import type { ActionContext } from './action-context.ts'

function toMutations(action: ReleaseAction, context: ActionContext): Mutation[] {
  switch (action.actionType) {
    case 'sanity.action.release.create':
      return createRelease(action, context)
    case 'sanity.action.release.edit':
      return editRelease(action, context)
    case 'sanity.action.release.schedule':
      return scheduleRelease(action, context)
    case 'sanity.action.release.unschedule':
      return unscheduleRelease(action, context)
    case 'sanity.action.release.publish':
      return publishRelease(action, context)
    case 'sanity.action.release.archive':
      return archiveRelease(action, context)
    case 'sanity.action.release.unarchive':
      return unarchiveRelease(action, context)
    case 'sanity.action.release.delete':
      return deleteRelease(action, context)
    case 'sanity.action.release.import':
      return importRelease(action, context)
  }
}

const ABOUT_CONTENT: readonly ReleaseAction['actionType'][] = [
  'sanity.action.release.publish',
  'sanity.action.release.archive',
  'sanity.action.release.unarchive',
]

/**
 * The mutations a release action amounts to; throws an ItemFailure. Studio dry-runs actions to learn whether its user
 * may perform them, in whatever state the release is, and remembers any refusal: a dry run only writes the release.
 */
export function toReleaseMutations(action: ReleaseAction, context: ActionContext): Mutation[] {
  if (!context.dryRun || !ABOUT_CONTENT.includes(action.actionType)) return toMutations(action, context)
  const { _id: id, state } = requireRelease(context, action.releaseId, [])
  return [{ patch: { id, set: { state } } }]
}
