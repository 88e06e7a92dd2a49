import type { Mutation } from '../mutations/mutation.ts'
import type { ReleaseActionOf } from './release-action.ts'
import { requireRelease } from './require-release.ts'
import type { ActionContext } from './action-context.ts'

type Actions<T extends string> = (action: ReleaseActionOf<T>, context: ActionContext) => Mutation[]

/** Locks a release until it is due, then the scheduler publishes it: at once when that is past. */
export const scheduleRelease: Actions<'schedule'> = ({ releaseId, publishAt }, context) => {
  const { _id: id } = requireRelease(context, releaseId, ['active', 'scheduled'])
  const set = { state: 'scheduled', publishAt: new Date(publishAt).toISOString(), userId: context.author }
  return [{ patch: { id, set, unset: ['error'] } }]
}

/** Unlocks a scheduled release. */
export const unscheduleRelease: Actions<'unschedule'> = ({ releaseId }, context) => {
  const { _id: id } = requireRelease(context, releaseId, ['scheduled'])
  return [{ patch: { id, set: { state: 'active' }, unset: ['publishAt', 'error'] } }]
}
