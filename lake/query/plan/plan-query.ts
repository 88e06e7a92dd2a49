import type { ExprNode, FilterNode, PipeFuncCallNode } from 'groq-js'
import { closeOver } from '../source-map/close-over.ts'
import { functionOf, isExpression, nodesOf } from '../syntax-tree.ts'
import { chooseRoute, isBroad, typesOf } from './access.ts'
import type { Access, Choice, Choices, Route } from './access.ts'
import { and, UNKNOWN } from './condition.ts'
import type { Condition } from './condition.ts'
import { toRequest } from './hand-over.ts'
import type { Constants } from './operand.ts'
import { toOrder } from './order.ts'
import type { Order } from './order.ts'
import type { Demand, Plan, PlannedQuery } from './plan.ts'
import { toCondition } from './to-condition.ts'

/** Filters of the whole dataset, one upon the other, the innermost first. */
type Chain = { filters: readonly FilterNode[] }

/** The type of the documents that are the lake's word, stored nowhere. */
const UNSTORED_TYPE = 'system.group'

const IS_RELEASE: ExprNode = {
  type: 'OpCall',
  op: '==',
  left: { type: 'AccessAttribute', name: '_type' },
  right: { type: 'Value', value: 'system.release' },
}

const BASE: ExprNode = { type: 'Parameter', name: 'base' }

/** Fields that are evaluated in a scope of their own, and whether it is hidden from what is nested in it. */
const SCOPES: Readonly<Record<string, { field: string; hidden: boolean }>> = {
  Filter: { field: 'expr', hidden: false },
  Projection: { field: 'expr', hidden: false },
  PipeFuncCall: { field: 'args', hidden: false },
  Map: { field: 'expr', hidden: true },
  FlatMap: { field: 'expr', hidden: true },
}

function toChain(node: ExprNode): Chain | null {
  if (node.type === 'Everything') return { filters: [] }
  if (node.type === 'Group') return toChain(node.base)
  if (node.type !== 'Filter') return null
  const inner = toChain(node.base)
  return inner && { filters: [...inner.filters, node] }
}

function chainOver({ filters }: Chain, base: ExprNode): ExprNode {
  return filters.reduce<ExprNode>((inner, { expr }) => ({ type: 'Filter', base: inner, expr }), base)
}

/** What a slice keeps, from one place to another, not included; null for places counted from the end. */
function toWindow(node: ExprNode): { start: number; end: number } | null {
  if (node.type === 'AccessElement') return node.index < 0 ? null : { start: node.index, end: node.index + 1 }
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return null
  return { start: node.left, end: Math.max(node.left, node.right + (node.isInclusive ? 1 : 0)) }
}

function moveWindow(node: ExprNode, by: number): ExprNode {
  if (node.type === 'AccessElement') return { ...node, index: node.index - by }
  return node.type === 'Slice' ? { ...node, left: node.left - by, right: node.right - by } : node
}

type Ordered = { chain: Chain; order: Order; pipe: PipeFuncCallNode | null }

function toOrdered(node: ExprNode): Ordered | null {
  if (node.type === 'Group') return toOrdered(node.base)
  if (node.type !== 'PipeFuncCall' || node.name !== 'order') {
    const chain = toChain(node)
    return chain && { chain, order: [], pipe: null }
  }
  const chain = toChain(node.base)
  const order = toOrder(node.args)
  return chain && order && { chain, order, pipe: node }
}

function choicesOf(access: Access): readonly Choice[] {
  switch (access.kind) {
    case 'index':
      return [
        ...access.equals,
        ...access.ranges.flat().map(({ operand }) => ({ operand, many: false })),
        ...access.except,
      ]
    case 'ids':
      return [access]
    case 'union':
      return access.parts.flatMap(choicesOf)
    default:
      return []
  }
}

class Planner {
  readonly plans: Plan[] = []
  readonly #choices: Choices | null
  readonly #constants: Constants

  constructor(choices: Choices | null, constants: Constants) {
    this.#choices = choices
    this.#constants = constants
  }

  plan(node: ExprNode, hidden: boolean): ExprNode {
    return this.#planCount(node, hidden) ?? this.#planWindow(node, hidden) ?? this.#planAll(node, hidden)
  }

  #planCount(node: ExprNode, hidden: boolean): ExprNode | null {
    if (node.type !== 'FuncCall' || functionOf({ ...node }) !== 'global::count') return null
    const [counted] = node.args
    const chain = counted ? toChain(counted) : null
    if (!chain) return null
    const { types, route } = this.#chooseRoute(chain, hidden)
    if (route.access.kind !== 'index' || !route.access.covers || !isStored(types)) return null
    return this.#request(route, types, { kind: 'count' })
  }

  #planWindow(node: ExprNode, hidden: boolean): ExprNode | null {
    if (node.type !== 'Slice' && node.type !== 'AccessElement') return null
    const ordered = toOrdered(node.base)
    const window = toWindow(node)
    if (!ordered || !window) return null
    const { chain, order, pipe } = ordered
    const { types, route } = this.#chooseRoute(chain, hidden, order, window.end)
    const { access } = route
    if (access.kind !== 'index' || access.direction === null || !isStored(types)) return null
    const over = (source: ExprNode): ExprNode => {
      const filtered = this.#filter(chain, source)
      return pipe
        ? { ...pipe, base: filtered, args: pipe.args.map((arg) => this.plan(arg, false)) }
        : filtered
    }
    if (access.covers) {
      const request = this.#request(route, types, { kind: 'window', ...window })
      return moveWindow({ ...node, base: over(request) }, window.start)
    }
    if (!isJudgedAlone(chain)) return null
    const demand: Demand = { kind: 'first', end: window.end, chain: this.#filter(chain, BASE) }
    return { ...node, base: over(this.#request(route, types, demand)) }
  }

  #planAll(node: ExprNode, hidden: boolean): ExprNode {
    if (node.type === 'FuncCall' && functionOf({ ...node }) === 'releases::all') return this.#planReleases()
    const chain = toChain(node)
    if (!chain) return this.#within(node, hidden)
    const { types, route } = this.#chooseRoute(chain, hidden)
    const isSifted = chain.filters.length > 0 && isBroad(route.access) && isJudgedAlone(chain)
    const demand: Demand = isSifted ? { kind: 'sifted', chain: this.#filter(chain, BASE) } : { kind: 'all' }
    return this.#filter(chain, this.#request(route, types, demand))
  }

  /** groq-js looks for releases in `*` itself. */
  #planReleases(): ExprNode {
    return this.#planAll({ type: 'Filter', base: { type: 'Everything' }, expr: IS_RELEASE }, false)
  }

  #chooseRoute(
    { filters }: Chain,
    hidden: boolean,
    order: Order | null = null,
    end: number | null = null,
  ): { types: Plan['types']; route: Route } {
    if (!this.#choices) return { types: null, route: { access: { kind: 'everything' }, texts: [] } }
    const found = and(filters.map(({ expr }) => toCondition(expr, this.#constants)))
    // What stands in a hidden scope is no parent of a filter's: its surroundings cannot be told by moving out one step.
    const condition = hidden ? withoutOuter(found) : found
    return { types: typesOf(condition), route: chooseRoute(condition, this.#choices, order, end) }
  }

  #request(route: Route, types: Plan['types'], demand: Demand): ExprNode {
    const outer = choicesOf(route.access).flatMap(({ operand, many }) =>
      operand.kind === 'outer' ? [{ operand, many }] : [],
    )
    const plan = this.plans.push({ route, demand, outer, types }) - 1
    const values = outer.map(({ operand: { node }, many }) => ({ node: this.plan(node, false), many }))
    return toRequest(plan, values)
  }

  /** The chain over a source, with what its filters themselves look for planned. */
  #filter({ filters }: Chain, source: ExprNode): ExprNode {
    return chainOver(
      { filters: filters.map((filter) => ({ ...filter, expr: this.plan(filter.expr, false) })) },
      source,
    )
  }

  #within(node: ExprNode, hidden: boolean): ExprNode {
    if (node.type === 'Value') return node
    const scope = SCOPES[node.type]
    const fields = Object.entries(node).map(([name, field]) => [
      name,
      this.#withinField(field, name === scope?.field ? scope.hidden : hidden),
    ])
    return Object.fromEntries(fields)
  }

  #withinField(value: unknown, hidden: boolean): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#withinField(item, hidden))
    return isExpression(value) ? this.plan(value, hidden) : value
  }
}

/** Whether what a filter finds is all in the lake's file. */
const isStored = (types: Plan['types']) => types !== null && !types.includes(UNSTORED_TYPE)

/** Whether a chain needs nothing from around it, and runs synchronously. */
function isJudgedAlone(chain: Chain): boolean {
  const whole = chainOver(chain, BASE)
  const isAsync = [...nodesOf(whole)].some((node) => functionOf(node)?.startsWith('diff::'))
  return !isAsync && closeOver(whole, false).climbs.size === 0
}

function withoutOuter(condition: Condition): Condition {
  if (condition.kind === 'and' || condition.kind === 'or')
    return { ...condition, parts: condition.parts.map(withoutOuter) }
  const isOuter =
    condition.kind === 'test' && 'operand' in condition.test && condition.test.operand.kind === 'outer'
  return isOuter ? UNKNOWN : condition
}

/** Plans a query: what `*` stands for in it is asked of indexes, as far as they can tell. */
export function planQuery(tree: ExprNode, choices: Choices, constants: Constants): PlannedQuery {
  const planner = new Planner(choices, constants)
  return { tree: planner.plan(tree, false), plans: planner.plans }
}

/** The same query without indexes: each `*` is all documents. */
export function leaveUnplanned(tree: ExprNode): PlannedQuery {
  const planner = new Planner(null, () => undefined)
  return { tree: planner.plan(tree, false), plans: planner.plans }
}
