import type { ExprNode } from 'groq-js'
import { functionOf, isExpression, mapTree } from '../query/syntax-tree.ts'
import type { AnyNode } from '../query/syntax-tree.ts'

const CHANGED = ['delta::changedAny', 'delta::changedOnly']

/** Every write changes these: without them, nothing would ever be the only change. */
const ALWAYS_CHANGED: readonly AnyNode[] = ['_rev', '_updatedAt'].map((name) => ({
  type: 'AccessAttribute',
  name,
}))

/** What `delta::changedAny` or `delta::changedOnly` was given is no path. */
export class SelectorError extends Error {}

const toNode = (value: unknown): AnyNode => {
  if (!isExpression(value))
    throw new SelectorError('delta::changedAny() and delta::changedOnly() take one or more paths')
  return { ...value }
}

/** The parser reads `tags[].label` as values; compared are paths. `self` is what `@` stands for by then. */
function toSelector(node: AnyNode, self: AnyNode | null): AnyNode {
  const { type, base } = node
  if (type === 'This' && self !== null) return self
  if (type === 'AccessAttribute' && base === undefined) return node
  if (['AccessAttribute', 'ArrayCoerce', 'Filter', 'Group'].includes(type))
    return { ...node, type, base: toSelector(toNode(base), self) }
  if (type === 'Map' || type === 'FlatMap')
    return toSelector(toNode(node['expr']), toSelector(toNode(base), self))
  if (type === 'Tuple' && Array.isArray(node['members']))
    return { type, members: node['members'].map((member) => toSelector(toNode(member), self)) }
  throw new SelectorError(
    'delta::changedAny() and delta::changedOnly() take paths, such as title, (title, slug) or tags[].label',
  )
}

function toSelectorArgument(name: string, argument: unknown): AnyNode {
  const selector = toSelector(toNode(argument), null)
  return name === 'delta::changedOnly' ? { type: 'Tuple', members: [selector, ...ALWAYS_CHANGED] } : selector
}

/** A tree in which the paths that are compared are such as groq-js compares; throws a SelectorError. */
export function withSelectors(tree: ExprNode): ExprNode {
  return mapTree(tree, (node) => {
    const name = functionOf(node)
    if (name === null || !CHANGED.includes(name) || !Array.isArray(node['args'])) return node
    return { ...node, args: node['args'].map((argument) => toSelectorArgument(name, argument)) }
  })
}
