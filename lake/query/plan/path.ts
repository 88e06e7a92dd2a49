import type { ExprNode } from 'groq-js'

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

const join = (base: string | null, name: string) =>
  base === null || !NAME.test(name) ? null : `${base}.${name}`

function toBasePath(base: ExprNode | undefined, name: string): string | null {
  if (base === undefined || base.type === 'This') return NAME.test(name) ? name : null
  return join(toPath(base), name)
}

/** What is looked at in each member of an array, e.g. `_ref` of `tags[]._ref`. */
function toMemberPath(base: string | null, expr: ExprNode): string | null {
  if (base === null || !base.endsWith('[]')) return null
  if (expr.type === 'This') return base
  if (expr.type !== 'AccessAttribute' || expr.base === undefined) return null
  return join(toMemberPath(base, expr.base), expr.name)
}

/** The path by which an index knows an expression about the filtered document; null when it is none. */
export function toPath(node: ExprNode): string | null {
  switch (node.type) {
    case 'Group':
      return toPath(node.base)
    case 'AccessAttribute':
      return toBasePath(node.base, node.name)
    case 'ArrayCoerce': {
      const base = toPath(node.base)
      return base === null || base.includes('[]') ? null : `${base}[]`
    }
    case 'Map':
      return toMemberPath(toPath(node.base), node.expr)
    default:
      return null
  }
}

/** The path of an array's members, `coalesce(path, [])` included. */
export function toMembers(node: ExprNode): string | null {
  if (node.type === 'Group') return toMembers(node.base)
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'coalesce') {
    const [first, second, ...rest] = node.args
    const isOrEmpty = second?.type === 'Array' && second.elements.length === 0 && rest.length === 0
    return first && isOrEmpty ? toMembers(first) : null
  }
  const path = toPath(node)
  if (path === null) return null
  return path.includes('[]') ? path : `${path}[]`
}
