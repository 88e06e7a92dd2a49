import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { QueryError } from '../errors.ts'
import { openReadOnly } from '../store/open-database.ts'
import type { QueryAnswer, WorkerMessage, WorkerRequest } from './messages.ts'
import { toView } from './overlay.ts'
import { QueryPreparer } from './plan/prepare-query.ts'
import { openDatasets } from './plan/stored-documents.ts'
import { runPlannedQuery, runQuery } from './run-query.ts'

const settings = z
  .object({ dataDir: z.string(), projectId: z.string(), outputBytes: z.number() })
  .parse(workerData)

const port = parentPort
if (port === null) throw new Error('query/worker.ts runs in a worker thread')

const readDataset = openDatasets(openReadOnly(settings.dataDir))
const preparer = new QueryPreparer()
const post = (message: WorkerMessage) => port.postMessage(message)

function run(request: WorkerRequest): Promise<QueryAnswer> {
  if (request.documents) return runQuery(request, toView(request.documents), settings)
  return readDataset(request, (ground) => runPlannedQuery(request, ground, preparer, settings))
}

async function answer(request: WorkerRequest): Promise<WorkerMessage> {
  try {
    return { kind: 'done', answer: await run(request) }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { status, type, message, detail } = error
    return { kind: 'failed', status, type, message, detail }
  }
}

port.on('message', async (request: WorkerRequest) => {
  post({ kind: 'started' })
  post(await answer(request))
})
