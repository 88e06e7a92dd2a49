import { z } from 'zod'
import { isDotted } from '../documents/document-id.ts'
import { toDocumentEvent } from '../history/document-event.ts'
import { parseDocumentIds } from '../http/document-ids.ts'
import { HttpError } from '../errors.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { parseParameters } from '../http/parse-parameters.ts'

const parameters = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  /** Where the page before ended: the `seq` of its last transaction. */
  nextCursor: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
})

/**
 * A document's life, newest first: created, published, unpublished, deleted. Keyed by its id, as Studio reads it.
 * Schedules are told by the release's own history: Studio would call them publications here.
 */
export const historyEventsEndpoint: Endpoint = {
  parameters: Object.keys(parameters.shape),
  handle({ store }, call) {
    const { limit, nextCursor: before } = parseParameters(call.query, parameters)
    const [documentId, ...others] = parseDocumentIds(call.path('id'))
    if (documentId === undefined || others.length > 0)
      throw new HttpError(400, 'Ask for one document at a time')
    const dataset = call.dataset()
    const milestones = store
      .lifecycleLog(dataset)
      .getMilestones({ documentId, everyWrite: !isDotted(documentId), before, limit })
    const events = milestones.flatMap((milestone) => toDocumentEvent(documentId, milestone) ?? [])
    const nextCursor = milestones.length < limit ? '' : String(milestones.at(-1)?.seq ?? '')
    return Response.json({ events: { [documentId]: events }, nextCursor })
  },
}
