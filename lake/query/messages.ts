import type { EvaluationRequest } from './evaluator.ts'

/** What the worker is started with. */
export type WorkerSettings = { dataDir: string; projectId: string; outputBytes: number }

/** To the worker: one request at a time. */
export type WorkerRequest = Omit<EvaluationRequest, 'deadlineMs'> & { timestamp: string }

/** JSON texts of a result and, when asked for, of its source map. */
export type QueryAnswer = { json: string; sourceMap?: string; syncTags: string[] }

/** From the worker: `started` once it has begun, then the outcome. */
export type WorkerMessage =
  | { kind: 'started' }
  | { kind: 'done'; answer: QueryAnswer }
  | {
      kind: 'failed'
      status: number
      type: string
      message: string
      detail: { query?: string; start?: number; end?: number }
    }
