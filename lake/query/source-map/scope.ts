import { NOTHING } from './traced.ts'
import type { Traced } from './traced.ts'

/**
 * Where an expression stands: `value` is its `@`, and `^` climbs to `parent`. A hidden scope, one item of an array that
 * is walked through, is no parent to what is nested in it: as in groq-js.
 */
export type Scope = { value: Traced; parent: Scope | null; hidden: boolean }

export const ROOT: Scope = { value: NOTHING, parent: null, hidden: false }

export function toNested(scope: Scope, value: Traced): Scope {
  return { value, parent: scope.hidden ? scope.parent : scope, hidden: false }
}

export function toHidden(scope: Scope, value: Traced): Scope {
  return { ...toNested(scope, value), hidden: true }
}

/** What `^` (once), `^.^` (twice) … is; nothing beyond the outermost scope. */
export function climb(scope: Scope, times: number): Traced {
  let reached: Scope | null = scope
  for (let n = 0; n < times && reached !== null; n++) reached = reached.parent
  return reached?.value ?? NOTHING
}
