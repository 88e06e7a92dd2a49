import { QueryError } from '../errors.ts'
import { evaluateQuery } from './evaluate-query.ts'
import type { QueryAnswer, WorkerRequest, WorkerSettings } from './messages.ts'
import type { View } from './overlay.ts'
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

/** A query's result over a view, as JSON text; throws a QueryError. */
export async function runQuery(request: WorkerRequest, view: View, settings: Settings): Promise<string> {
  try {
    const { result } = await evaluateQuery(request, view, settings)
    return toJson(result, settings.outputBytes)
  } catch (error) {
    throw explain(error, request.query, settings.outputBytes)
  }
}

/** A query's result as `runQuery` answers it, and its source map; both count towards the limit of output. */
export async function runTracedQuery(
  request: WorkerRequest,
  view: View,
  settings: Settings,
  steps: ItemSteps,
): Promise<Required<QueryAnswer>> {
  try {
    const { tree, options, isSync, result } = await evaluateQuery(request, view, settings)
    const json = toJson(result, settings.outputBytes)
    const traced = isSync ? traceQuery(tree, view, options) : NOTHING
    return { json, sourceMap: toJson(toSourceMap(result, traced, steps), settings.outputBytes, json) }
  } catch (error) {
    throw explain(error, request.query, settings.outputBytes)
  }
}
