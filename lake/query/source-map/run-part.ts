import { evaluateSync } from 'groq-js'
import type { EvaluateOptions, ExprNode } from 'groq-js'
import { closeOver, toClimb } from './close-over.ts'
import type { ClosedPart } from './close-over.ts'
import { climb } from './scope.ts'
import type { Scope } from './scope.ts'

/** Evaluates part of a query in its scope; with `base`, over these values instead of what its own base yields. */
export type RunPart = (part: ExprNode, scope: Scope, base?: readonly unknown[]) => unknown

const BASE: ExprNode = { type: 'Parameter', name: 'base' }

/** A part that chooses among the members of an array, with that array left open. */
function withOpenBase(part: ExprNode): ExprNode {
  if (part.type === 'FuncCall') return { ...part, args: [BASE, ...part.args.slice(1)] }
  return 'base' in part ? Object.assign({}, part, { base: BASE }) : part
}

/** Runs parts of a query as groq-js runs the whole. */
export function createRunPart(options: EvaluateOptions): RunPart {
  const known = new Map<ExprNode, ClosedPart>()

  const close = (part: ExprNode, hidden: boolean, isOpen: boolean): ClosedPart => {
    const before = known.get(part)
    if (before) return before
    const closed = closeOver(isOpen ? withOpenBase(part) : part, hidden)
    known.set(part, closed)
    return closed
  }
  return (part, scope, base) => {
    const { tree, climbs } = close(part, scope.hidden, base !== undefined)
    const climbed = [...climbs].map((times) => [toClimb(times), climb(scope, times).value])
    const params = { ...Object.fromEntries(climbed), base }
    return evaluateSync(tree, { ...options, root: scope.value.value, params }).data
  }
}
