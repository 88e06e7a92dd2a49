import { z } from 'zod'
import { isVersionId } from '../documents/document-id.ts'
import type { Document } from '../documents/document.ts'
import { HttpError } from '../errors.ts'
import { parseDocumentIds } from '../http/document-ids.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { parseParameters } from '../http/parse-parameters.ts'
import type { HistoryLog } from '../store/history-log.ts'

const parameters = z.object({
  revision: z.string().min(1).optional(),
  time: z.iso.datetime({ offset: true }).optional(),
  lastRevision: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
})

/**
 * A document as it last was. One that left with its release has the revision of the transaction that took it: from
 * there Studio finds what a release was before it was published.
 */
function getLast(history: HistoryLog, id: string): Document | null {
  const last = history.getLastDocument(id)
  if (!last || !isVersionId(id)) return last
  return { ...last, _rev: history.getLastTransactionId(id) ?? last._rev }
}

type Moment = (id: string) => Document | null

/** How to find a document as it was; without a moment, as it is. An unknown revision finds nothing. */
function toMoment(history: HistoryLog, asked: z.output<typeof parameters>): Moment {
  const { revision, time, lastRevision } = asked
  if ([revision, time, lastRevision || undefined].filter((given) => given !== undefined).length > 1)
    throw new HttpError(400, 'Give one of "revision", "time" and "lastRevision"')
  if (lastRevision) return (id) => getLast(history, id)
  const now = Number.MAX_SAFE_INTEGER
  const at = time === undefined ? now : history.getSeqAt(new Date(time).toISOString())
  const seq = revision === undefined ? at : history.getSeq(revision)
  return seq === null ? () => null : (id) => history.getDocumentAt(id, seq)
}

/** Documents as they were after a transaction, at a time, or before they were deleted. */
export const historyDocumentsEndpoint: Endpoint = {
  parameters: Object.keys(parameters.shape),
  handle({ store }, call) {
    const getDocument = toMoment(store.historyLog(call.dataset()), parseParameters(call.query, parameters))
    const documents = parseDocumentIds(call.path('ids')).map(getDocument)
    return Response.json({ documents: documents.filter((document) => document !== null) })
  },
}
