import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { Document } from '../documents/document.ts'
import { QueryError } from '../errors.ts'
import { toHostDereference } from '../query/host-functions.ts'
import { openReadOnly } from '../store/open-database.ts'
import { parseDocument } from '../store/parse-document.ts'
import type { ChangeMessage, ChangeRequest } from './change-messages.ts'
import { evaluateChange } from './evaluate-change.ts'

const settings = z
  .object({ dataDir: z.string(), projectId: z.string(), outputBytes: z.number() })
  .parse(workerData)

const port = parentPort
if (port === null) throw new Error('webhooks/change-worker.ts runs in a worker thread')

const db = openReadOnly(settings.dataDir)
const changeAt = db.prepare(
  `SELECT dataset_id, result,
     (SELECT earlier.result FROM txn_document earlier
      WHERE earlier.dataset_id = change.dataset_id AND earlier.document_id = change.document_id
        AND earlier.seq < change.seq
      ORDER BY earlier.seq DESC LIMIT 1) AS previous
   FROM txn_document change WHERE seq = ? AND document_id = ?`,
)
const documentById = db.prepare('SELECT body FROM document WHERE dataset_id = ? AND id = ?')

const changeRow = z.object({
  dataset_id: z.number(),
  result: z.string().nullable(),
  previous: z.string().nullable(),
})

const toDocument = (text: string | null) => (text === null ? null : parseDocument(text))

/** The dataset as it is now, read document by document; the changed one is as the change left it. */
class DocumentsById extends Map<string, Document> {
  readonly #datasetId: number

  constructor(datasetId: number, changed: Document | null) {
    super(changed ? [[changed._id, changed]] : [])
    this.#datasetId = datasetId
  }

  override get(id: string): Document | undefined {
    const known = super.get(id)
    if (known) return known
    const found = documentById.get(this.#datasetId, id)
    return found ? parseDocument(found['body']) : undefined
  }
}

async function evaluate(request: ChangeRequest): Promise<string | null> {
  const found = changeAt.get(request.seq, request.documentId)
  if (found === undefined) return null
  const { dataset_id, result, previous } = changeRow.parse(found)
  const change = { before: toDocument(previous), after: toDocument(result) }
  const byId = new DocumentsById(dataset_id, change.after ?? change.before)
  const dereference = toHostDereference({ documents: [], byId })
  return evaluateChange(request, change, { ...settings, dereference })
}

async function answer(request: ChangeRequest): Promise<ChangeMessage> {
  try {
    return { kind: 'done', body: await evaluate(request) }
  } catch (error) {
    const status = error instanceof QueryError ? error.status : 400
    return { kind: 'failed', status, message: error instanceof Error ? error.message : String(error) }
  }
}

const post = (message: ChangeMessage) => port.postMessage(message)

port.on('message', async (request: ChangeRequest) => post(await answer(request)))
post({ kind: 'ready' })
