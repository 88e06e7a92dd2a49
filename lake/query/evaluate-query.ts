import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { EvaluateOptions, ExprNode } from 'groq-js'
import { toHostDereference } from './host-functions.ts'
import type { WorkerRequest, WorkerSettings } from './messages.ts'
import type { View } from './overlay.ts'
import { parseQuery } from './parse-query.ts'
import { functionOf, nodesOf } from './syntax-tree.ts'

/** A query that has run, with all that it ran on. `isSync` as long as it can run without promises. */
export type EvaluatedQuery = { tree: ExprNode; options: EvaluateOptions; isSync: boolean; result: unknown }

/** groq-js runs everything synchronously, several times faster, but for its `diff` functions. */
const canRunSync = (tree: ExprNode) =>
  !nodesOf(tree).some((node) => functionOf(node)?.startsWith('diff::') ?? false)

/** Runs a query over a view. */
export async function evaluateQuery(
  { query, params, dataset, identity, timestamp }: WorkerRequest,
  view: View,
  { projectId }: Pick<WorkerSettings, 'projectId'>,
): Promise<EvaluatedQuery> {
  const tree = parseQuery(query, params)
  const options = {
    dataset: view.documents,
    dereference: toHostDereference(view),
    params,
    identity,
    timestamp: new Date(timestamp),
    sanity: { projectId, dataset },
  }
  const isSync = canRunSync(tree)
  const value = isSync ? evaluateSync(tree, options) : await evaluate(tree, options)
  return { tree, options, isSync, result: toJS(value.type === 'stream' ? await value.asStatic() : value) }
}
