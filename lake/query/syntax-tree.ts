import type { ExprNode } from 'groq-js'

/** Any node of a parsed query, seen only by its type and fields. */
export type AnyNode = { type: string; [field: string]: unknown }

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

export function isExpression(value: unknown): value is ExprNode {
  return isNode(value)
}

const fieldsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return [...value]
  return isNode(value) && value.type !== 'Value' ? Object.values(value) : []
}

/** Every node of a tree, parents first. Literal values are not looked into. */
export function* nodesOf(tree: unknown): Generator<AnyNode> {
  const waiting = [tree]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (isNode(next)) yield next
    waiting.push(...fieldsOf(next).reverse())
  }
}

function mapField(value: unknown, replace: (node: AnyNode) => AnyNode): unknown {
  if (Array.isArray(value)) return value.map((item) => mapField(item, replace))
  return isNode(value) ? mapNode(value, replace) : value
}

function mapNode(node: AnyNode, replace: (node: AnyNode) => AnyNode): AnyNode {
  if (node.type === 'Value') return replace(node)
  const fields = Object.entries(node).map(([name, value]) => [name, mapField(value, replace)])
  return replace({ type: node.type, ...Object.fromEntries(fields) })
}

/** A copy of a tree with nodes replaced, innermost first. */
export function mapTree(tree: ExprNode, replace: (node: AnyNode) => AnyNode): ExprNode {
  const mapped: unknown = mapNode({ ...tree }, replace)
  if (!isExpression(mapped)) throw new Error('A syntax tree was replaced by something else')
  return mapped
}

/** A template with its parameters replaced by parts of a query. */
export function fill(template: ExprNode, parts: Readonly<Record<string, ExprNode>>): ExprNode {
  return mapTree(template, (node) => {
    const part = node.type === 'Parameter' ? parts[String(node['name'])] : undefined
    return part ? { ...part } : node
  })
}

/** `namespace::name` of a function call; null for any other node. */
export function functionOf(node: AnyNode): string | null {
  return node.type === 'FuncCall' ? `${String(node['namespace'])}::${String(node['name'])}` : null
}
