import { anonymous } from '../auth/identity.ts'
import type { LakeConfig } from '../config.ts'
import { QueryError } from '../errors.ts'
import type { Evaluation, EvaluationRequest, Evaluator } from './evaluator.ts'
import type { QueryAnswer } from './messages.ts'
import { QueryWorker } from './query-worker.ts'

type Parts = { config: LakeConfig; clock: () => Date }

/**
 * Evaluates in worker threads, so that no query can hold up the server; each worker runs one query at a time. Who
 * has a token goes first: anonymous readers cannot hold up editors.
 */
export function createWorkerEvaluator({ config, clock }: Parts): Evaluator {
  const { queryWorkers, queryQueue, queryMs } = config.limits
  const idle = Array.from({ length: queryWorkers }, () => new QueryWorker(config))
  const all = [...idle]
  const waiting: Record<'first' | 'last', ((worker: QueryWorker) => void)[]> = { first: [], last: [] }

  const take = async (line: keyof typeof waiting): Promise<QueryWorker> => {
    const worker = idle.pop()
    if (worker) return worker
    if (waiting[line].length >= queryQueue)
      throw new QueryError(503, 'queryQueueFullError', 'Too many queries wait; try again')
    return new Promise((resolve) => waiting[line].push(resolve))
  }
  const giveBack = (worker: QueryWorker) => {
    const next = waiting.first.shift() ?? waiting.last.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const evaluate = async ({ deadlineMs = queryMs, ...request }: EvaluationRequest) => {
    const worker = await take(request.identity === anonymous.id ? 'last' : 'first')
    try {
      const answer = await worker.run({ ...request, timestamp: clock().toISOString() }, deadlineMs)
      return toEvaluation(answer)
    } finally {
      giveBack(worker)
    }
  }
  return { evaluate, close: async () => void (await Promise.all(all.map((worker) => worker.close()))) }
}

function toEvaluation(answer: QueryAnswer): Evaluation {
  return {
    ...answer,
    get result(): unknown {
      return JSON.parse(answer.json)
    },
  }
}
