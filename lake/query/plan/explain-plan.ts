import { unparse } from 'groq-js'
import type { Access, Bound, Choice, IndexAccess, Route } from './access.ts'
import type { Operand } from './operand.ts'
import type { Plan, PlannedQuery } from './plan.ts'

/** How one `*` of a query is read, for people. */
export type Explanation = {
  /** `index`, `ids`, `text`, `union`, `nothing`, or `scan`: every document is read. */
  access: string
  /** Which index, or each part of a union. */
  index?: string
  parts?: Explanation[]
  /** What is looked for in it. */
  where?: string[]
  /** Searches of the index of texts that leave others out. */
  texts?: string[]
  /** A smaller part of another index, in which documents have to be too. */
  narrow?: Explanation
  /** What of it is read: `all`, `count`, `window 0...20`, or `first 20`, judged one by one in order. */
  reads?: string
}

function toText(operand: Operand): string {
  if (operand.kind === 'parameter') return `$${operand.name}`
  return operand.kind === 'value' ? JSON.stringify(operand.value) : unparse(operand.node)
}

const toChoice = (path: string, { operand, many }: Choice) =>
  `${path} ${many ? 'in' : '=='} ${toText(operand)}`

function toRange(path: string, bounds: readonly Bound[]): string {
  return bounds.map(({ comparison, operand }) => `${path} ${comparison} ${toText(operand)}`).join(' && ')
}

function toWhere({ index, equals, ranges, except }: IndexAccess): string[] {
  const pathAt = (place: number) => index.definition.key[place]?.path ?? ''
  return [
    ...equals.map((choice, place) => toChoice(pathAt(place), choice)),
    ...(ranges.length > 0
      ? [ranges.map((bounds) => toRange(pathAt(equals.length), bounds)).join(' || ')]
      : []),
    ...except.map(({ operand, many }) =>
      many ? `!(_id in ${toText(operand)})` : `_id != ${toText(operand)}`,
    ),
  ]
}

function explainAccess(access: Access): Explanation {
  switch (access.kind) {
    case 'index':
      return { access: 'index', index: access.index.name, where: toWhere(access) }
    case 'ids':
      return { access: 'ids', where: [toChoice('_id', access)] }
    case 'text':
      return { access: 'text', where: [access.search.expression] }
    case 'union':
      return { access: 'union', parts: access.parts.map(explainAccess) }
    case 'nothing':
      return { access: 'nothing' }
    case 'everything':
      return { access: 'scan' }
  }
}

function toReads({ demand }: Plan): string {
  switch (demand.kind) {
    case 'window':
      return `window ${demand.start}...${demand.end}`
    case 'sifted':
      return 'all'
    case 'first':
      return `first ${demand.end}, judged in order`
    default:
      return demand.kind
  }
}

const toTexts = ({ texts }: Route) =>
  texts.length > 0 ? { texts: texts.map(({ search }) => search.expression) } : {}

/** How a planned query is read, one explanation for each `*`. */
export function explainPlan({ plans }: PlannedQuery): Explanation[] {
  return plans.map((plan) => ({
    ...explainAccess(plan.route.access),
    ...toTexts(plan.route),
    ...(plan.route.narrow && { narrow: explainAccess(plan.route.narrow) }),
    reads: toReads(plan),
  }))
}
