import type { ExprNode } from 'groq-js'
import { nodesOf } from '../syntax-tree.ts'
import type { AnyNode } from '../syntax-tree.ts'
import { isConstant } from './operand.ts'
import { toPath } from './path.ts'
import { getParameterName, toPlaceholder } from './placeholder.ts'

const COMPARISONS = ['==', '!=', '<', '<=', '>', '>=', 'in']

const isNode = (value: unknown): value is ExprNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const nameOf = (node: unknown) =>
  isNode(node) && node.type === 'Value' ? getParameterName(node.value) : null

/** Whether the query's plan may depend on what a parameter is compared with. */
function isDecisive(other: unknown): boolean {
  return !isNode(other) || isConstant(other) || toPath(other) === '_type'
}

/** Parameters that a node holds itself, and not where any text would do. */
function getDecisiveNames(node: AnyNode): (string | null)[] {
  if (node.type === 'ObjectAttributeValue') return []
  if (node.type === 'OpCall' && COMPARISONS.includes(String(node['op']))) {
    const { left, right } = node
    return [isDecisive(right) ? nameOf(left) : null, isDecisive(left) ? nameOf(right) : null]
  }
  return Object.values(node).flatMap((field) => [field].flat().map(nameOf))
}

/** Which of a tree's placeholders any text could take the place of, without another plan being needed. */
export function getBindable(tree: ExprNode): ReadonlySet<string> {
  const all = new Set<string>()
  const decisive = new Set<string | null>([nameOf(tree)])
  /** Of fields: a parameter may be one, or part of one, as in `@[$field]`. */
  const names: unknown[] = []
  for (const node of nodesOf(tree)) {
    names.push(node['name'])
    const name = nameOf(node)
    if (name !== null) all.add(name)
    getDecisiveNames(node).forEach((found) => decisive.add(found))
  }
  const named = names.join()
  return new Set([...all.difference(decisive)].filter((name) => !named.includes(toPlaceholder(name))))
}
