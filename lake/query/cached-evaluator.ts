import type { Evaluation, EvaluationRequest, Evaluator } from './evaluator.ts'

/** Texts of answers that are kept, in characters: all together, and one. */
const KEPT = 16 * 1024 * 1024
const LARGEST = 512 * 1024

/** How long an answer holds that more than the dataset goes into, in milliseconds: the time, or who has which role. */
const TIMELY_MS = 1000

type Parts = {
  evaluator: Evaluator
  /** Where a dataset stands: another text after each commit; null for none of that name. */
  getPosition(dataset: string): string | null
  clock: () => Date
}

type Kept = { evaluation: Evaluation; until: number; size: number }

/** Whether an answer depends on more than the dataset. A name in a text or a comment makes it hold shorter, no more. */
const isTimely = ({ query, includeDotted }: EvaluationRequest) => includeDotted || query.includes('now')

/** Answers that only their asker may see, or that are of no dataset, are not kept. */
const isKeepable = ({ query, documents, explain }: EvaluationRequest) =>
  !documents && !explain && !query.includes('identity') && !query.includes('user::')

function toKey(
  { dataset, query, params, perspective, includeDotted, sourceMap }: EvaluationRequest,
  position: string,
) {
  return JSON.stringify([dataset, position, perspective, includeDotted, sourceMap ?? null, query, params])
}

/** Remembers what was asked last, for as long as nothing is written. */
export function createCachedEvaluator({ evaluator, getPosition, clock }: Parts): Evaluator {
  const kept = new Map<string, Kept>()
  let size = 0

  const forget = (key: string) => {
    size -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  const keep = (key: string, evaluation: Evaluation, until: number) => {
    const { json, sourceMap = '' } = evaluation
    const one = key.length + json.length + sourceMap.length
    if (one > LARGEST) return
    forget(key)
    kept.set(key, { evaluation, until, size: one })
    size += one
    for (const oldest of kept.keys()) {
      if (size <= KEPT) break
      forget(oldest)
    }
  }
  return {
    async evaluate(request) {
      const position = isKeepable(request) ? getPosition(request.dataset) : null
      if (position === null) return evaluator.evaluate(request)
      const key = toKey(request, position)
      const now = clock().getTime()
      const known = kept.get(key)
      if (known && now < known.until) return known.evaluation
      const evaluation = await evaluator.evaluate(request)
      keep(key, evaluation, isTimely(request) ? now + TIMELY_MS : Infinity)
      return evaluation
    },
    close: () => evaluator.close(),
  }
}
