import type { TextSearch } from '../../indexes/text-search.ts'
import type { Operand } from './operand.ts'

export type Comparison = '<' | '<=' | '>' | '>='

/** One thing that a filter asks of a document, in terms that indexes know. */
export type Test =
  | { kind: 'equals'; path: string; operand: Operand }
  /** Equal to a member of an array. */
  | { kind: 'among'; path: string; operand: Operand }
  | { kind: 'range'; path: string; comparison: Comparison; operand: Operand }
  | { kind: 'defined'; path: string }
  /** Not the document with this `_id`, or with one of these. */
  | { kind: 'except'; operand: Operand; many: boolean }
  /** Holds a text. */
  | { kind: 'text'; search: TextSearch }

/**
 * What a filter is known to ask. Each document that the filter accepts fulfils it; the other way round too where all
 * tests are `exact` and nothing is `unknown`.
 */
export type Condition =
  | { kind: 'test'; test: Test; exact: boolean }
  | { kind: 'and' | 'or'; parts: readonly Condition[] }
  | { kind: 'unknown' | 'never' }

export const UNKNOWN: Condition = { kind: 'unknown' }
export const NEVER: Condition = { kind: 'never' }
export const ALWAYS: Condition = { kind: 'and', parts: [] }

const isAlways = (condition: Condition) => condition.kind === 'and' && condition.parts.length === 0

export function and(conditions: readonly Condition[]): Condition {
  const parts = conditions.flatMap((part) => (part.kind === 'and' ? part.parts : part))
  if (parts.some(({ kind }) => kind === 'never')) return NEVER
  const [first, ...rest] = parts
  return first && rest.length === 0 ? first : { kind: 'and', parts }
}

export function or(conditions: readonly Condition[]): Condition {
  const parts = conditions
    .flatMap((part) => (part.kind === 'or' ? part.parts : part))
    .filter(({ kind }) => kind !== 'never')
  if (parts.some(isAlways)) return ALWAYS
  const [first, ...rest] = parts
  if (!first) return NEVER
  return rest.length === 0 ? first : { kind: 'or', parts }
}

/** The conditions that must all hold. */
export function conjunctsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.parts : [condition]
}
