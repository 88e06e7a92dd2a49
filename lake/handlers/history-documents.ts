import { z } from 'zod'
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

type Moment = (id: string) => Document | null

/** How to find a document as it was; without a moment, as it is. An unknown revision finds nothing. */
function toMoment(history: HistoryLog, asked: z.output<typeof parameters>): Moment {
  const { revision, time, lastRevision } = asked
  if ([revision, time, lastRevision || undefined].filter((given) => given !== undefined).length > 1)
    throw new HttpError(400, 'Give one of "revision", "time" and "lastRevision"')
  if (lastRevision) return (id) => history.getLastDocument(id)
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
