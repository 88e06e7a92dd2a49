import type { ExprNode, ValueNode } from 'groq-js'
import { withHostFunctions } from '../host-functions.ts'
import { parseTree } from '../parse-query.ts'
import { RecentlyUsed } from '../recently-used.ts'
import { nodesOf } from '../syntax-tree.ts'
import type { AnyNode } from '../syntax-tree.ts'
import type { Choices } from './access.ts'
import { getBindable } from './bindable.ts'
import { createConstants } from './operand.ts'
import { getParameterName, toPlaceholder } from './placeholder.ts'
import type { PlannedQuery } from './plan.ts'
import { leaveUnplanned, planQuery } from './plan-query.ts'

/**
 * Texts of queries that are kept ready, in characters: the publication's own come again and again, with other
 * parameters. Prepared, they take up to a hundred times as much.
 */
const KEPT = 512 * 1024

type Params = Record<string, unknown>
type Asked = { query: string; params: Params }

/** A planned query, and the places in it that take a parameter's value. */
type Prepared = { planned: PlannedQuery; slots: readonly { node: ValueNode; name: string }[] }

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function complete({ tree, plans }: PlannedQuery): PlannedQuery {
  return {
    tree: withHostFunctions(tree),
    plans: plans.map((plan) =>
      'chain' in plan.demand
        ? { ...plan, demand: { ...plan.demand, chain: withHostFunctions(plan.demand.chain) } }
        : plan,
    ),
  }
}

const isValue = (node: AnyNode): node is AnyNode & ValueNode => node.type === 'Value'

function getSlots(tree: ExprNode): Prepared['slots'] {
  return Array.from(nodesOf(tree)).flatMap((node) => {
    const name = isValue(node) ? getParameterName(node.value) : null
    return isValue(node) && name !== null ? { node, name } : []
  })
}

function toPrepared(planned: PlannedQuery): Prepared {
  const chains = planned.plans.flatMap(({ demand }) => ('chain' in demand ? demand.chain : []))
  return { planned, slots: [planned.tree, ...chains].flatMap(getSlots) }
}

/** Parses and plans queries, and remembers them. What it hands out holds until the next query is prepared. */
export class QueryPreparer {
  readonly #bindable = new RecentlyUsed<ReadonlySet<string>>(KEPT)
  readonly #prepared = new RecentlyUsed<Prepared>(KEPT)

  /** Throws a QueryError. `version` tells whether plans made before still hold. */
  prepare({ query, params }: Asked, choices: Choices, version: string): PlannedQuery {
    const bindable = this.#getBindable(query, params)
    const named = Object.entries(params).filter(([name]) => query.includes(`$${name}`))
    const entries = named.map(([name, value]): [string, unknown] =>
      bindable.has(name) && isText(value) ? [name, toPlaceholder(name)] : [name, value],
    )
    const key = JSON.stringify([version, query, entries])
    const prepared =
      this.#prepared.get(key) ?? this.#plan({ query, params: Object.fromEntries(entries) }, choices)
    this.#prepared.set(key, prepared, key.length)
    for (const { node, name } of prepared.slots) node.value = params[name]
    return prepared.planned
  }

  /** The parameters that may be told when a query runs; found once for each query, with what it was first asked with. */
  #getBindable(query: string, params: Params): ReadonlySet<string> {
    const before = this.#bindable.get(query)
    if (before) return before
    // With the values themselves first: what cannot be parsed is explained in their terms.
    parseTree(query, params)
    const open = Object.entries(params).map(([name, value]) => [
      name,
      isText(value) ? toPlaceholder(name) : value,
    ])
    const bindable = getBindable(parseTree(query, Object.fromEntries(open)))
    this.#bindable.set(query, bindable, query.length)
    return bindable
  }

  #plan(asked: Asked, choices: Choices): Prepared {
    const tree = parseTree(asked.query, asked.params)
    return toPrepared(complete(planQuery(tree, choices, createConstants({ timestamp: new Date() }))))
  }
}

/** The same query without plans. */
export function prepareUnplanned({ query, params }: Asked): PlannedQuery {
  return complete(leaveUnplanned(parseTree(query, params)))
}
