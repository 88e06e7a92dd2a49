import { isDeepStrictEqual } from 'node:util'
import { alignElements } from './mendoza-align.ts'
import type { Segment } from './mendoza-align.ts'
import { OP } from './mendoza-ops.ts'
import { toStringOps } from './mendoza-string.ts'

/** A patch of the Mendoza format, as `applyPatch` of the package `mendoza` reads it. */
export type MendozaPatch = unknown[]

/** How to turn one value into another: change a copy of it, or rebuild it from nothing. */
type Edit = { onto: 'copy' | 'blank'; ops: unknown[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toFieldOps(key: string, index: number, before: unknown, after: unknown): unknown[] {
  const edit = toEdit(before, after)
  if (edit === null) return [OP.setField, after, key]
  return [edit.onto === 'copy' ? OP.editField : OP.rebuildField, index, ...edit.ops, OP.returnIntoField]
}

/** Fields of the old object go by their index in its sorted keys. */
function toObjectEdit(before: Record<string, unknown>, after: Record<string, unknown>): Edit | null {
  const keys = Object.keys(before).sort()
  if (!keys.some((key) => Object.hasOwn(after, key))) return null
  const kept = keys.flatMap((key, index) => {
    if (!Object.hasOwn(after, key)) return [OP.deleteField, index]
    return isDeepStrictEqual(before[key], after[key]) ? [] : toFieldOps(key, index, before[key], after[key])
  })
  const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key))
  return { onto: 'copy', ops: [...kept, ...added.flatMap((key) => [OP.setField, after[key], key])] }
}

function toSegmentOps(segment: Segment, before: readonly unknown[], after: readonly unknown[]): unknown[] {
  if (segment.kind === 'slice') return [OP.appendSlice, segment.left, segment.right]
  const value = after[segment.place]
  const edit = segment.kind === 'changed' ? toEdit(before[segment.from], value) : null
  if (edit === null || segment.kind === 'new') return [OP.appendElement, value]
  const open = edit.onto === 'copy' ? OP.editElement : OP.rebuildElement
  return [open, segment.from, ...edit.ops, OP.returnIntoArray]
}

/** A blank array that nothing is appended to would be null: an empty one is never built this way. */
function toArrayEdit(before: readonly unknown[], after: readonly unknown[]): Edit | null {
  const segments = alignElements(before, after)
  if (segments.every(({ kind }) => kind === 'new')) return null
  return { onto: 'blank', ops: segments.flatMap((segment) => toSegmentOps(segment, before, after)) }
}

function toEdit(before: unknown, after: unknown): Edit | null {
  if (isRecord(before) && isRecord(after)) return toObjectEdit(before, after)
  if (Array.isArray(before) && Array.isArray(after)) return toArrayEdit(before, after)
  if (typeof before !== 'string' || typeof after !== 'string') return null
  const ops = toStringOps(before, after)
  return ops && { onto: 'blank', ops }
}

/** A patch that turns `before` into `after` and says which fields changed; both are JSON values. */
export function toMendozaPatch(before: unknown, after: unknown): MendozaPatch {
  if (isDeepStrictEqual(before, after)) return []
  const edit = toEdit(before, after)
  if (edit === null) return [OP.value, after]
  return edit.onto === 'copy' ? edit.ops : [OP.blank, ...edit.ops]
}
