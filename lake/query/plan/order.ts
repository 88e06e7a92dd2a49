import type { ExprNode } from 'groq-js'
import type { IndexDefinition } from '../../indexes/definition.ts'
import { functionOf } from '../syntax-tree.ts'
import type { Condition } from './condition.ts'
import { toPath } from './path.ts'

type Tests = readonly Extract<Condition, { kind: 'test' }>[]

/** The paths that `order()` sorts by. `orElse` marks those with a stand-in for documents without a value. */
type OrderKey = { path: string; descending: boolean; orElse: boolean }

export type Order = readonly OrderKey[]

function toKeyPath(node: ExprNode): Omit<OrderKey, 'descending'> | null {
  const path = toPath(node)
  if (path !== null) return { path, orElse: false }
  if (node.type !== 'FuncCall' || functionOf({ ...node }) !== 'global::coalesce') return null
  const [first] = node.args
  const preferred = first ? toPath(first) : null
  return preferred === null ? null : { path: preferred, orElse: true }
}

function toOrderKey(node: ExprNode): OrderKey | null {
  const descending = node.type === 'Desc'
  const found = toKeyPath(node.type === 'Desc' || node.type === 'Asc' ? node.base : node)
  return found && { ...found, descending }
}

/** The arguments of an `order()`; null when it sorts by more than paths. */
export function toOrder(args: readonly ExprNode[]): Order | null {
  const keys = args.map(toOrderKey)
  return keys.every((key) => key !== null) ? keys : null
}

/** Whether documents are known to have a value there. */
const hasValue = (tests: Tests, path: string) =>
  tests.some(({ test }) => test.kind === 'range' && test.path === path)

/**
 * Whether what follows in an index is ordered as asked, from its beginning or from its end. What an order leaves open
 * stands by `_id`, as entries of equal keys do.
 */
export function matchOrder(
  order: Order,
  rest: IndexDefinition['key'],
  tests: Tests,
): 'forward' | 'reverse' | null {
  const last = order.at(-1)
  const byId = last?.path === '_id' ? last : null
  const keys = byId ? order.slice(0, -1) : order
  if (keys.length !== rest.length) return null
  const fits = (flip: boolean) =>
    keys.every(({ path, descending, orElse }, place) => {
      const part = rest[place]
      return (
        part?.path === path && (part.descending !== flip) === descending && (!orElse || hasValue(tests, path))
      )
    })
  if (!byId?.descending && fits(false)) return 'forward'
  return byId?.descending && fits(true) ? 'reverse' : null
}
