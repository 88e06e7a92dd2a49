import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { QueryError } from '../errors.ts'
import { openReadOnly } from '../store/open-database.ts'
import { DatasetCache } from './dataset-cache.ts'
import { getDocumentText } from './document-text.ts'
import type { QueryAnswer, WorkerMessage, WorkerRequest } from './messages.ts'
import { toView } from './overlay.ts'
import type { View } from './overlay.ts'
import { runQuery, runTracedQuery } from './run-query.ts'

const settings = z
  .object({ dataDir: z.string(), projectId: z.string(), outputBytes: z.number() })
  .parse(workerData)

const port = parentPort
if (port === null) throw new Error('query/worker.ts runs in a worker thread')

const cache = new DatasetCache(openReadOnly(settings.dataDir))
const post = (message: WorkerMessage) => port.postMessage(message)

const documentsOf = ({ documents, dataset, perspective, includeDotted }: WorkerRequest) =>
  documents ? toView(documents) : cache.getView(dataset, perspective, includeDotted)

/** Reading all text for the first time is like loading documents: it does not count towards the deadline. */
function prepare(request: WorkerRequest): View {
  const view = documentsOf(request)
  if (request.query.includes('text::')) view.documents.forEach(getDocumentText)
  return view
}

async function run({ sourceMap, ...request }: WorkerRequest, view: View): Promise<QueryAnswer> {
  return sourceMap
    ? runTracedQuery(request, view, settings, sourceMap)
    : { json: await runQuery(request, view, settings) }
}

async function answer(request: WorkerRequest): Promise<WorkerMessage> {
  try {
    const view = prepare(request)
    post({ kind: 'started' })
    return { kind: 'done', answer: await run(request, view) }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { status, type, message, detail } = error
    return { kind: 'failed', status, type, message, detail }
  }
}

port.on('message', async (request: WorkerRequest) => post(await answer(request)))
