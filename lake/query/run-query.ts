import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { EvaluateOptions, ExprNode } from 'groq-js'
import { QueryError } from '../errors.ts'
import type { WorkerRequest, WorkerSettings } from './messages.ts'
import { parseQuery } from './parse-query.ts'
import { toHostDereference } from './host-functions.ts'
import type { View } from './overlay.ts'
import { functionOf, nodesOf } from './syntax-tree.ts'

/** groq-js runs everything synchronously, several times faster, but for its `diff` functions. */
const run = (tree: ExprNode, options: EvaluateOptions) =>
  nodesOf(tree).some((node) => functionOf(node)?.startsWith('diff::'))
    ? evaluate(tree, options)
    : evaluateSync(tree, options)

const toJson = (result: unknown, limit: number): string => {
  const json = JSON.stringify(result ?? null)
  const size = Buffer.byteLength(json)
  if (size > limit) throw tooLarge(limit)
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
  const { query, params, dataset, identity } = request
  try {
    const value = await run(parseQuery(query, params), {
      dataset: view.documents,
      dereference: toHostDereference(view),
      params,
      identity,
      timestamp: new Date(request.timestamp),
      sanity: { projectId: settings.projectId, dataset },
    })
    return toJson(toJS(value.type === 'stream' ? await value.asStatic() : value), settings.outputBytes)
  } catch (error) {
    throw explain(error, query, settings.outputBytes)
  }
}
