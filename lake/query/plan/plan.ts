import type { ExprNode } from 'groq-js'
import type { Choice, Route } from './access.ts'

/** How much of what a filter finds its surroundings ask for. */
export type Demand =
  /** Everything, in the dataset's order. */
  | { kind: 'all' }
  /** The same, judged a portion at a time by `chain`, over the parameter `base`: what is not accepted takes no memory. */
  | { kind: 'sifted'; chain: ExprNode }
  /** Only how many; the route covers the filter. */
  | { kind: 'count' }
  /** From one place to another, not included, in the order of the route, which covers the filter. */
  | { kind: 'window'; start: number; end: number }
  /** The first so many in the order of the route; `chain`, over the parameter `base`, tells which are accepted. */
  | { kind: 'first'; end: number; chain: ExprNode }

/** How one `*` of a query is read. */
export type Plan = {
  route: Route
  demand: Demand
  /** What the route needs from the scope around it, in the order in which it is handed over. */
  outer: readonly Choice[]
  /** The types that documents can be of; null for any. */
  types: readonly string[] | null
}

/** A query whose every `*` is a request for one of its plans. */
export type PlannedQuery = { tree: ExprNode; plans: readonly Plan[] }
