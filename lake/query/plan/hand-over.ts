import { randomUUID } from 'node:crypto'
import { parse } from 'groq-js'
import type { ExprNode } from 'groq-js'
import { fill } from '../syntax-tree.ts'

/*
 * groq-js asks for the target of every `->`, and can hand over a text alone. Values from around a filter travel in it,
 * between marks that no stored text can hold, as they are made anew for each process. What is no text, or an array of
 * others than texts, cannot travel: the query then has to do without plans.
 */
const SECRET = randomUUID()

/** What every reference to a plan begins with. */
export const MARK = `\u0000plan:${SECRET}:`
const NEXT = `\u0001${SECRET}`
const MEMBER = `\u0002${SECRET}`
const NULL = `\u0003${SECRET}`
const NO_ARRAY = `\u0004${SECRET}`

const FAILED = `\u0005${SECRET}`

/** A plan does not hold for what a query turned out to be about. */
export class Unplannable extends Error {}

const ONE = parse(`"${NEXT}" + coalesce($value, "${NULL}")`)
const MANY = parse(
  `"${NEXT}" + select(!defined($value) => "${NO_ARRAY}", count(($value)[@ != string(@)]) > 0 => null, array::join([""] + $value, "${MEMBER}"))`,
)
const FOLLOWED = parse('{"_ref": coalesce($reference, $failed)}->')
const JOIN = parse('$left + $right')

/** An expression that answers what plan n finds. `values` are the operands, arrays those that are `many`. */
export function toRequest(plan: number, values: readonly { node: ExprNode; many: boolean }[]): ExprNode {
  const start: ExprNode = { type: 'Value', value: `${MARK}${plan}` }
  if (values.length === 0) return { type: 'Deref', base: { type: 'Value', value: { _ref: start.value } } }
  const reference = values.reduce<ExprNode>(
    (left, { node, many }) => fill(JOIN, { left, right: fill(many ? MANY : ONE, { value: node }) }),
    start,
  )
  return fill(FOLLOWED, { reference, failed: { type: 'Value', value: `${start.value}${FAILED}` } })
}

function parseValue(text: string, many: boolean): unknown {
  if (!many) return text === NULL ? null : text
  return text === NO_ARRAY ? null : text.split(MEMBER).slice(1)
}

/** What `toRequest` handed over: the plan's number, and the operands' values. */
export function parseRequest(reference: string): {
  plan: number
  values: (many: readonly boolean[]) => unknown[]
} {
  if (reference.endsWith(FAILED))
    throw new Unplannable('a value of other types than text, from around a filter')
  const [plan, ...texts] = reference.slice(MARK.length).split(NEXT)
  return {
    plan: Number(plan),
    values: (many) => texts.map((text, place) => parseValue(text, many[place] ?? false)),
  }
}
