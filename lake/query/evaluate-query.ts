import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { DereferenceFunction, EvaluateOptions, ExprNode } from 'groq-js'
import { toPublishedId } from '../documents/document-id.ts'
import { toHostDereference } from './host-functions.ts'
import type { WorkerRequest, WorkerSettings } from './messages.ts'
import { getStored } from './overlay.ts'
import type { View } from './overlay.ts'
import { parseQuery } from './parse-query.ts'
import { MARK, Unplannable } from './plan/hand-over.ts'
import { createConstants } from './plan/operand.ts'
import type { PlannedQuery } from './plan/plan.ts'
import { prepareUnplanned } from './plan/prepare-query.ts'
import type { QueryPreparer } from './plan/prepare-query.ts'
import { PlanRunner } from './plan/run-plan.ts'
import type { Ground } from './plan/stored-documents.ts'
import { Touched } from './plan/touched.ts'
import { functionOf, nodesOf } from './syntax-tree.ts'

/** A query that has run, with all that it ran on. `isSync` as long as it can run without promises. */
export type EvaluatedQuery = {
  tree: ExprNode
  view: View
  options: EvaluateOptions
  isSync: boolean
  result: unknown
  touched: Touched
}

type Settings = Pick<WorkerSettings, 'projectId'>

/** groq-js runs everything synchronously, several times faster, but for its `diff` functions. */
const canRunSync = (tree: ExprNode) =>
  !nodesOf(tree).some((node) => functionOf(node)?.startsWith('diff::') ?? false)

async function run(tree: ExprNode, options: EvaluateOptions): Promise<{ isSync: boolean; result: unknown }> {
  const isSync = canRunSync(tree)
  const value = isSync ? evaluateSync(tree, options) : await evaluate(tree, options)
  return { isSync, result: toJS(value.type === 'stream' ? await value.asStatic() : value) }
}

const toOptions = ({ params, dataset, identity, timestamp }: WorkerRequest, { projectId }: Settings) => ({
  dataset: [],
  params,
  identity,
  timestamp: new Date(timestamp),
  sanity: { projectId, dataset },
})

function createRunner(
  planned: PlannedQuery,
  { view, sources }: Pick<Ground, 'view' | 'sources'>,
  options: ReturnType<typeof toOptions>,
  touched: Touched,
): EvaluateOptions {
  const follow = toHostDereference(view, (query, document) =>
    view.unstored.includes(document) ? null : sources.judgeText(query, getStored(document)._id),
  )
  const dereference: DereferenceFunction = (reference) => {
    const { _ref: id } = reference
    if (id.startsWith(MARK)) return toTarget(runner.answer(id))
    const found = follow(reference)
    if (!id.startsWith('\0')) touched.addDocument(toPublishedId(id), typeOf(found))
    return found
  }
  const all = { ...options, dereference }
  const runner = new PlanRunner(
    planned,
    { ...sources, view, touched, params: options.params, constants: createConstants(options) },
    all,
  )
  return all
}

type Target = ReturnType<DereferenceFunction>

/** groq-js takes whatever a reference leads to, though it speaks of documents alone. */
const isTarget = (value: unknown): value is Target => value !== undefined

function toTarget(found: unknown): Target {
  if (isTarget(found)) return found
  throw new Error('A plan has found nothing at all')
}

function typeOf(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || !('_type' in document)) return null
  return typeof document._type === 'string' ? document._type : null
}

async function runPlanned(
  planned: PlannedQuery,
  request: WorkerRequest,
  ground: Pick<Ground, 'view' | 'sources'>,
  settings: Settings,
): Promise<EvaluatedQuery> {
  const touched = new Touched()
  const options = createRunner(planned, ground, toOptions(request, settings), touched)
  return { tree: planned.tree, view: ground.view, options, touched, ...(await run(planned.tree, options)) }
}

/** Runs a query over documents that are all at hand. */
export async function evaluateOver(
  request: WorkerRequest,
  view: View,
  settings: Settings,
): Promise<EvaluatedQuery> {
  const tree = parseQuery(request.query, request.params)
  const options = {
    ...toOptions(request, settings),
    dataset: view.documents,
    dereference: toHostDereference(view),
  }
  return { tree, view, options, touched: new Touched(), ...(await run(tree, options)) }
}

/** Runs a query over a dataset by its indexes; without them where it turns out that they cannot tell. */
export async function evaluateQuery(
  request: WorkerRequest,
  ground: Ground,
  preparer: QueryPreparer,
  settings: Settings,
): Promise<EvaluatedQuery> {
  try {
    const planned = preparer.prepare(request, ground.choices, ground.version)
    return await runPlanned(planned, request, ground, settings)
  } catch (error) {
    if (!(error instanceof Unplannable)) throw error
    return runPlanned(prepareUnplanned(request), request, ground, settings)
  }
}
