import type { ExprNode } from 'groq-js'
import { QueryError } from '../errors.ts'
import { functionOf, isExpression, nodesOf } from './syntax-tree.ts'
import type { AnyNode } from './syntax-tree.ts'

/** What tells true from false is scored; these make something else. */
const NO_PREDICATES = new Set([
  ...[
    'Everything',
    'Array',
    'Object',
    'Tuple',
    'Projection',
    'Map',
    'FlatMap',
    'ArrayCoerce',
    'Filter',
    'Slice',
  ],
  ...['Neg', 'Pos', 'Asc', 'Desc', 'PipeFuncCall'],
])
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '**'])

const refuse = (message: string) => new QueryError(400, 'queryParseError', message)

const isBoost = (node: AnyNode) => functionOf(node) === 'global::boost'

const expressionsOf = (value: unknown): ExprNode[] => (Array.isArray(value) ? value.filter(isExpression) : [])

function assertPredicate(node: ExprNode): void {
  switch (node.type) {
    case 'And':
    case 'Or':
      assertPredicate(node.left)
      assertPredicate(node.right)
      return
    case 'Not':
    case 'Group':
      assertPredicate(node.base)
      return
    case 'FuncCall':
      if (isBoost({ ...node })) node.args.slice(0, 1).forEach(assertPredicate)
      return
    case 'Value':
      if (typeof node.value === 'boolean' || node.value === null) return
      break
    case 'OpCall':
      if (!ARITHMETIC.has(node.op)) return
      break
    default:
      if (!NO_PREDICATES.has(node.type)) return
  }
  throw refuse('score() takes conditions only: each of its arguments must be true or false')
}

/** Scoring looks at each document by itself. */
function assertAlone(node: ExprNode): void {
  for (const { type } of nodesOf(node))
    if (type === 'Deref' || type === 'Everything' || type === 'PipeFuncCall')
      throw refuse('score() cannot follow references (->) or look at other documents (*)')
}

/** Refuses what hosted Sanity refuses to score, and groq-js takes. */
export function assertScores(tree: ExprNode): void {
  for (const node of nodesOf(tree)) {
    if (node.type !== 'PipeFuncCall' || node['name'] !== 'score') continue
    const args = expressionsOf(node['args'])
    args.forEach(assertPredicate)
    args.forEach(assertAlone)
  }
}
