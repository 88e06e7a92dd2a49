import { QueryError } from '../errors.ts'
import { evaluateOver, evaluateQuery } from './evaluate-query.ts'
import type { EvaluatedQuery } from './evaluate-query.ts'
import type { QueryAnswer, WorkerRequest, WorkerSettings } from './messages.ts'
import type { View } from './overlay.ts'
import { explainPlan } from './plan/explain-plan.ts'
import type { QueryPreparer } from './plan/prepare-query.ts'
import type { Ground } from './plan/stored-documents.ts'
import type { ItemSteps } from './source-map/source-paths.ts'
import { toSourceMap } from './source-map/to-source-map.ts'
import { traceQuery } from './source-map/trace-query.ts'
import { NOTHING } from './source-map/traced.ts'

/** JSON text, together with `before` within the limit. */
const toJson = (value: unknown, limit: number, before = ''): string => {
  const json = JSON.stringify(value ?? null)
  if (Buffer.byteLength(json) + Buffer.byteLength(before) > limit) throw tooLarge(limit)
  return json
}

const tooLarge = (limit: number) =>
  new QueryError(413, 'queryOutputTooLargeError', `The query's result is larger than ${limit} bytes`)

const explain = (error: unknown, query: string, limit: number): unknown => {
  if (error instanceof QueryError) return error
  if (error instanceof RangeError && /string length|array (buffer|length)/i.test(error.message))
    return tooLarge(limit)
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new QueryError(400, 'queryParseError', 'The query is nested too deeply', {
      query,
      start: 0,
      end: query.length,
    })
  const message = error instanceof Error ? error.message : String(error)
  return new QueryError(400, 'queryEvaluationError', `The query cannot be run: ${message}`)
}

type Settings = Pick<WorkerSettings, 'projectId' | 'outputBytes'>

function toTexts(
  { tree, view, options, isSync, result }: EvaluatedQuery,
  { outputBytes }: Settings,
  steps: ItemSteps | undefined,
): Pick<QueryAnswer, 'json' | 'sourceMap'> {
  const json = toJson(result, outputBytes)
  if (!steps) return { json }
  const traced = isSync ? traceQuery(tree, view, options) : NOTHING
  return { json, sourceMap: toJson(toSourceMap(result, traced, steps), outputBytes, json) }
}

async function explained<T>(
  { query }: WorkerRequest,
  { outputBytes }: Settings,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explain(error, query, outputBytes)
  }
}

/**
 * A query's result over documents that are all at hand, as JSON text, and its source map when asked for; both count
 * towards the limit of output. Throws a QueryError.
 */
export function runQuery(request: WorkerRequest, view: View, settings: Settings): Promise<QueryAnswer> {
  return explained(request, settings, async () => {
    const evaluated = await evaluateOver(request, view, settings)
    return { ...toTexts(evaluated, settings, request.sourceMap), syncTags: [] }
  })
}

/** The same over a dataset, with the tags under which changes to the result are announced. */
export function runPlannedQuery(
  request: WorkerRequest,
  ground: Ground,
  preparer: QueryPreparer,
  settings: Settings,
): Promise<QueryAnswer> {
  return explained(request, settings, async () => {
    if (request.explain) {
      const planned = preparer.prepare(request, ground.choices, ground.version)
      return { json: toJson(explainPlan(planned), settings.outputBytes), syncTags: [] }
    }
    const evaluated = await evaluateQuery(request, ground, preparer, settings)
    const texts = toTexts(evaluated, settings, request.sourceMap)
    const { audience } = ground.view
    return { ...texts, syncTags: evaluated.touched.toSyncTags(request.dataset, audience) }
  })
}
