import { isReadableKey, isReadableName, toKeyStep, toStep } from './json-path.ts'
import { isRecord } from './traced.ts'
import type { Stored } from './traced.ts'

/** How paths of stored documents tell an item of an array: by its index, or by its `_key` where it has one. */
export type ItemSteps = 'indices' | 'keys'

export type SourcePaths = {
  /** Where in its document a value is stored; null when clients cannot read the path. */
  toPath(stored: Stored): string | null
  /** Whether items of this array are told by their keys. */
  hasKeys(array: readonly unknown[]): boolean
}

const keyOf = (item: unknown): string | null => {
  const key = isRecord(item) ? item['_key'] : null
  return typeof key === 'string' && isReadableKey(key) ? key : null
}

/** For each key the only item that has it; null when several do. */
function toOwners(array: readonly unknown[]): ReadonlyMap<string, unknown> {
  const owners = new Map<string, unknown>()
  for (const item of array) {
    const key = keyOf(item)
    if (key !== null) owners.set(key, owners.has(key) ? null : item)
  }
  return owners
}

/** Writes paths for one source map. */
export function createSourcePaths(steps: ItemSteps): SourcePaths {
  const known = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>()
  const ownersOf = (array: readonly unknown[]) => {
    const owners = known.get(array) ?? toOwners(array)
    known.set(array, owners)
    return owners
  }
  const toItemStep = (array: readonly unknown[], { step, value }: Stored): string => {
    const key = steps === 'keys' ? keyOf(value) : null
    return key !== null && ownersOf(array).get(key) === value ? toKeyStep(key) : toStep(step)
  }
  const toPath = (stored: Stored): string | null => {
    const { parent, step } = stored
    if (parent === null) return '$'
    const path = toPath(parent)
    if (path === null || (typeof step === 'string' && !isReadableName(step))) return null
    return path + (Array.isArray(parent.value) ? toItemStep(parent.value, stored) : toStep(step))
  }
  return { toPath, hasKeys: (array) => steps === 'keys' && ownersOf(array).size > 0 }
}
