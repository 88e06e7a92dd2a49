import type { DocumentActionComponent, DocumentActionsContext } from 'sanity'
import { keptTypes, singletonTypes } from '../system-types.ts'
import { useApproveAction } from './actions/approve-action.ts'
import { useAskForReviewAction } from './actions/ask-for-review-action.tsx'
import { withRetractionAdvice } from './actions/delete-action.tsx'
import { withOwnAddress } from './actions/duplicate-action.ts'
import { editorsOnly } from './actions/editors-only.ts'
import { usePublishAction } from './actions/publish-action.tsx'
import { useRetractAction } from './actions/retract-action.tsx'
import { useReturnAction } from './actions/return-action.tsx'
import { useRunNowAction } from './actions/run-now-action.tsx'
import { useScheduleAction } from './actions/schedule-action.tsx'
import { useScheduleUnpublishAction } from './actions/schedule-unpublish-action.tsx'
import { useShareAction } from './actions/share-action.tsx'
import { useWithdrawReviewAction } from './actions/withdraw-review-action.ts'
import { toNewsroomRole, type NewsroomRole } from './newsroom-role.ts'
import { reviewedTypes } from './reviewed-types.ts'

type Actions = DocumentActionComponent[]

const REPLACED = ['publish', 'schedule']
/** Beside it, pausing is called "schedule" too. */
const STUDIO_SCHEDULE = 'SchedulePublishAction'

/** The same wrapper for the same action, or Studio would begin it anew each time. */
function memoise(wrap: (action: DocumentActionComponent) => DocumentActionComponent) {
  const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (action: DocumentActionComponent) => {
    const known = wrapped.get(action) ?? wrap(action)
    wrapped.set(action, known)
    return known
  }
}

/** An editor may mend the words of a retraction; the rest of what is kept is nobody's to change. */
const isDiscard = ({ action }: DocumentActionComponent) => action === 'discardChanges'

const isFitForSchedule = ({ action, displayName }: DocumentActionComponent) =>
  action !== 'publish' && displayName !== STUDIO_SCHEDULE

const adviseOnDelete = memoise(withRetractionAdvice)
const forEditors = memoise(editorsOnly)
const duplicateAfresh = memoise(withOwnAddress)

function toStudioActions(actions: Actions, schemaType: string): Actions {
  const kept = actions
    .filter(({ action }) => !action || !REPLACED.includes(action))
    .map((one) => (one.action === 'duplicate' ? duplicateAfresh(one) : one))
  if (schemaType !== 'article') return kept
  return kept.map((one) => (one.action === 'delete' ? adviseOnDelete(one) : one))
}

const firstActions: Record<NewsroomRole, Actions> = {
  editor: [usePublishAction, useScheduleAction, useApproveAction, useReturnAction, useAskForReviewAction],
  contributor: [useAskForReviewAction, usePublishAction, useScheduleAction],
  viewer: [usePublishAction],
}

const withdrawal: Actions = [useWithdrawReviewAction, useShareAction]
const reviewing: Actions = [useApproveAction, useReturnAction, useAskForReviewAction]

function toDraftActions(studio: Actions, role: NewsroomRole, schemaType: string): Actions {
  const first = firstActions[role]
  if (reviewedTypes.includes(schemaType)) return [...first, ...withdrawal, ...studio]
  return [...first.filter((action) => !reviewing.includes(action)), useShareAction, ...studio]
}

/** Ways to take a published story from its readers stand before what destroys it. */
function withTaking(actions: Actions, schemaType: string): Actions {
  if (singletonTypes.includes(schemaType)) return actions
  const isDelete = ({ action }: DocumentActionComponent) => action === 'delete'
  const taking =
    schemaType === 'article' ? [useScheduleUnpublishAction, useRetractAction] : [useScheduleUnpublishAction]
  return [...actions.filter((one) => !isDelete(one)), ...taking, ...actions.filter(isDelete)]
}

/** What can be done with a document, in the order of a newsroom's day. The last word on `document.actions`. */
export function resolveActions(actions: Actions, context: DocumentActionsContext): Actions {
  const { schemaType, versionType, currentUser } = context
  if (schemaType === 'retraction') return [usePublishAction, ...actions.filter(isDiscard)]
  if (keptTypes.includes(schemaType)) return []
  const role = toNewsroomRole(currentUser?.roles)
  const studio = toStudioActions(actions, schemaType)
  switch (versionType) {
    case 'draft':
      return withTaking(toDraftActions(studio, role, schemaType), schemaType)
    case 'published':
      return withTaking(studio, schemaType)
    case 'scheduled-draft':
      return [useScheduleAction, useRunNowAction, ...actions.filter(isFitForSchedule).map(forEditors)]
    default:
      return actions
  }
}
