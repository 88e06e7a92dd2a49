import { evaluateSync } from 'groq-js'
import type { ExprNode } from 'groq-js'
import { nodesOf } from '../syntax-tree.ts'
import { getParameterName } from './placeholder.ts'

/** What a filter compares with: known beforehand, by the moment of asking, or from the scope around the filter. */
export type Operand =
  | { kind: 'value'; value: unknown }
  /** A text that is not empty. */
  | { kind: 'parameter'; name: string }
  | { kind: 'late' | 'outer'; node: ExprNode }

/** Evaluates expressions that depend on nothing but the moment and the caller. */
export type Constants = (node: ExprNode) => unknown

const SCOPED = new Set(['This', 'Parent', 'Everything', 'Deref', 'Parameter', 'Context', 'PipeFuncCall'])
const CONSTANT_CALLS = new Set([
  'now',
  'dateTime',
  'coalesce',
  'string',
  'lower',
  'upper',
  'count',
  'length',
  'defined',
])

/** Whether an expression is the same wherever it stands. */
export function isConstant(node: ExprNode): boolean {
  for (const part of nodesOf(node)) {
    if (SCOPED.has(part.type) || part.type === 'Tuple') return false
    if (part.type === 'Value' && getParameterName(part['value']) !== null) return false
    if (part.type === 'AccessAttribute' && part['base'] === undefined) return false
    if (
      part.type === 'Filter' ||
      part.type === 'Projection' ||
      part.type === 'Map' ||
      part.type === 'FlatMap'
    )
      return false
    if (part.type === 'FuncCall' && !CONSTANT_CALLS.has(String(part['name']))) return false
  }
  return true
}

/** Whether a constant expression depends on when it is asked. */
export function isTimely(node: ExprNode): boolean {
  return nodesOf(node).some(({ type, name }) => type === 'FuncCall' && name === 'now')
}

/** Runs constant expressions as the query itself would. */
export function createConstants(options: { timestamp: Date }): Constants {
  // As groq-js has it, not as JSON: a datetime is no text, and compares with none.
  return (node): unknown => evaluateSync(node, options).data
}

/** A path within one item of an array: nothing that looks further. */
function isOfItem(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'AccessAttribute':
      return node.base !== undefined && isOfItem(node.base)
    case 'Deref':
    case 'ArrayCoerce':
    case 'Group':
      return isOfItem(node.base)
    default:
      return false
  }
}

const all = (nodes: readonly ExprNode[], times: number): ExprNode[] | null => {
  const lifted = nodes.map((node) => lift(node, times))
  return lifted.every((node) => node !== null) ? lifted : null
}

type Based = Extract<
  ExprNode,
  { type: 'AccessElement' | 'ArrayCoerce' | 'Group' | 'Deref' | 'Map' | 'FlatMap' }
>

function liftBase(node: Based, times: number): ExprNode | null {
  const base = lift(node.base, times)
  return base && Object.assign({}, node, { base })
}

/**
 * The same expression for so many scopes further out; null when it needs a scope on the way.
 */
export function lift(node: ExprNode, times: number): ExprNode | null {
  if (isConstant(node)) return node
  switch (node.type) {
    case 'Parent':
      if (node.n < times) return null
      return node.n === times ? { type: 'This' } : { type: 'Parent', n: node.n - times }
    case 'AccessAttribute': {
      const base = node.base && lift(node.base, times)
      return base ? { ...node, base } : null
    }
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Group':
    case 'Deref':
      return liftBase(node, times)
    case 'Map':
    case 'FlatMap':
      return isOfItem(node.expr) ? liftBase(node, times) : null
    case 'FuncCall': {
      if (!CONSTANT_CALLS.has(node.name)) return null
      const args = all(node.args, times)
      return args && { ...node, args }
    }
    default:
      return null
  }
}

/** What an expression inside a filter is compared with; `times` scopes lie between it and the filter's surroundings. */
export function toOperand(node: ExprNode, constants: Constants, times = 1): Operand | null {
  const name = node.type === 'Value' ? getParameterName(node.value) : null
  if (name !== null) return { kind: 'parameter', name }
  if (node.type === 'Value') return { kind: 'value', value: node.value }
  if (isConstant(node))
    return isTimely(node) ? { kind: 'late', node } : { kind: 'value', value: constants(node) }
  const lifted = lift(node, times)
  return lifted && { kind: 'outer', node: lifted }
}
