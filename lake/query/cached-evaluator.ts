import type { Evaluation, EvaluationRequest, Evaluator } from './evaluator.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Texts of questions and answers that are kept, in characters. */
const KEPT = 16 * 1024 * 1024

/** How long an answer holds into which the time goes, in milliseconds. */
const TIMELY_MS = 1000

type Parts = {
  evaluator: Evaluator
  /** Where a dataset stands: another text after each commit, or change of roles; null for none of that name. */
  getPosition(dataset: string): string | null
  clock: () => Date
}

type Kept = { evaluation: Evaluation; until: number }

/** Whether an answer depends on the time. `now` in a text or a comment makes it hold shorter, no more. */
const isTimely = ({ query }: EvaluationRequest) => query.includes('now')

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
  const kept = new RecentlyUsed<Kept>(KEPT)
  const keep = (key: string, evaluation: Evaluation, until: number) => {
    const { json, sourceMap = '' } = evaluation
    kept.set(key, { evaluation, until }, key.length + json.length + sourceMap.length)
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
