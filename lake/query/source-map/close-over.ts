import type { ExprNode } from 'groq-js'
import { isExpression } from '../syntax-tree.ts'

/** Scopes between an expression and the part it belongs to: `inside` are the part's own, `skipped` is no parent. */
type Depth = { inside: number; skipped: number; hidden: boolean }

/** Part of a query, runnable apart from the rest: a parameter `^n` stands for each `^` that climbs out of it. */
export type ClosedPart = { tree: ExprNode; climbs: ReadonlySet<number> }

/** Fields that are evaluated in a scope of their own, and whether that is hidden from what is nested in it. */
const SCOPED: Readonly<Record<string, { field: string; hidden: boolean }>> = {
  Filter: { field: 'expr', hidden: false },
  Projection: { field: 'expr', hidden: false },
  PipeFuncCall: { field: 'args', hidden: false },
  Map: { field: 'expr', hidden: true },
  FlatMap: { field: 'expr', hidden: true },
}

export const toClimb = (times: number) => `^${times}`

function enter({ inside, skipped, hidden }: Depth, isHidden: boolean): Depth {
  if (!hidden) return { inside: inside + 1, skipped, hidden: isHidden }
  return inside === 0 ? { inside: 1, skipped: 1, hidden: isHidden } : { inside, skipped, hidden: isHidden }
}

function close(value: unknown, depth: Depth, climbs: Set<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => close(item, depth, climbs))
  if (!isExpression(value) || value.type === 'Value') return value
  if (value.type === 'Parent' && value.n >= depth.inside) {
    const times = value.n - depth.inside + depth.skipped
    climbs.add(times)
    return { type: 'Parameter', name: toClimb(times) }
  }
  const scoped = SCOPED[value.type]
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    close(field, name === scoped?.field ? enter(depth, scoped.hidden) : depth, climbs),
  ])
  return Object.fromEntries(fields)
}

/** Closes a part of a query that stands in a scope which is hidden, or not. */
export function closeOver(part: ExprNode, hidden: boolean): ClosedPart {
  const climbs = new Set<number>()
  const tree = close(part, { inside: 0, skipped: 0, hidden }, climbs)
  if (!isExpression(tree)) throw new Error('A part of a query was closed into something else')
  return { tree, climbs }
}
