import { evaluateSync } from 'groq-js'
import type { ExprNode, Value } from 'groq-js'
import type { Document } from '../documents/document.ts'
import { parseQuery } from '../query/parse-query.ts'
import type { AnyNode } from '../query/syntax-tree.ts'
import { functionOf } from '../query/syntax-tree.ts'
import type { Filter } from './filter-matcher.ts'

/** Parsing is quick up to here, whatever the query. */
const MAX_LENGTH = 1000
const MAX_WILDCARDS = 2

const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', 'in']
const FUNCTIONS = ['global::defined', 'global::identity', 'sanity::versionOf', 'sanity::partOfRelease']
/** Fields of nodes that hold one expression, or a list of them. */
const OPERANDS = ['base', 'left', 'right', 'args', 'elements', 'value']

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const operandsOf = (node: AnyNode): AnyNode[] =>
  OPERANDS.flatMap((field) => node[field])
    .filter((value) => value !== undefined)
    .filter(isNode)

/** Ids are short; against a long text, wildcards would take for ever. */
function isCheapPath({ left, right }: AnyNode): boolean {
  if (!isNode(left) || left.type !== 'AccessAttribute' || left['base'] || left['name'] !== '_id') return false
  const [pattern] = isNode(right) ? operandsOf(right) : []
  const text = pattern?.type === 'Value' ? pattern['value'] : null
  return typeof text === 'string' && text.split('*').length <= MAX_WILDCARDS * 2 + 1
}

function isCheapCall(node: AnyNode): boolean {
  if (!OPERATORS.includes(String(node['op']))) return false
  const { right } = node
  if (isNode(right) && functionOf(right) === 'global::path') return node['op'] === 'in' && isCheapPath(node)
  return operandsOf(node).every(isCheap)
}

/** Looks at each part of one document once: no subquery, no pattern, no reference. */
function isCheap(node: AnyNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'This':
      return true
    case 'OpCall':
      return isCheapCall(node)
    case 'FuncCall':
      return FUNCTIONS.includes(functionOf(node) ?? '') && operandsOf(node).every(isCheap)
    case 'AccessAttribute':
    case 'And':
    case 'Or':
    case 'Not':
    case 'Group':
    case 'InRange':
    case 'Array':
    case 'ArrayElement':
      return operandsOf(node).every(isCheap)
    default:
      return false
  }
}

function isCheapFilter({ ...tree }: ExprNode): boolean {
  const { type, base, expr }: AnyNode = tree
  if (type === 'Everything') return true
  return type === 'Filter' && isNode(base) && base.type === 'Everything' && isNode(expr) && isCheap(expr)
}

const isFound = (value: Value | Promise<Value>) =>
  'type' in value && value.type === 'array' && value.data.length > 0

/**
 * A filter that takes microseconds on any document, as most of Studio's do; null for one that might take longer, or
 * cannot be run. It finds what the evaluator finds.
 */
export function toCheapFilter(filter: Filter): ((document: Document) => boolean) | null {
  const { query, params, identity } = filter
  if (query.length > MAX_LENGTH) return null
  const tree = parseQuery(query, params)
  if (!isCheapFilter(tree)) return null
  return (document) => isFound(evaluateSync(tree, { dataset: [document], params, identity }))
}
