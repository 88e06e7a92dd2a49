import { isDeepStrictEqual } from 'node:util'

/** What the new array is made of: a run of the old one, an old element changed, or something new. */
export type Segment =
  | { kind: 'slice'; left: number; right: number }
  | { kind: 'changed'; from: number; place: number }
  | { kind: 'new'; place: number }

const keyOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('_key' in value)) return null
  return typeof value._key === 'string' ? value._key : null
}

const identify = (value: unknown) => keyOf(value) ?? JSON.stringify(value)

function append(segments: Segment[], index: number): void {
  const last = segments.at(-1)
  if (last?.kind === 'slice' && last.right === index) last.right += 1
  else segments.push({ kind: 'slice', left: index, right: index + 1 })
}

/** Elements are recognised by `_key`, others by their value, or else by standing in the same place. */
export function alignElements(before: readonly unknown[], after: readonly unknown[]): Segment[] {
  const indexes = new Map(before.map((value, index) => [identify(value), index] as const).reverse())
  const segments: Segment[] = []
  let expected = 0
  after.forEach((value, place) => {
    const follows = expected < before.length && isDeepStrictEqual(before[expected], value)
    const unkeyed = place < before.length && keyOf(before[place]) === null && keyOf(value) === null
    const from = follows ? expected : (indexes.get(identify(value)) ?? (unkeyed ? place : null))
    expected = (from ?? place) + 1
    if (from === null) segments.push({ kind: 'new', place })
    else if (follows || isDeepStrictEqual(before[from], value)) append(segments, from)
    else segments.push({ kind: 'changed', from, place })
  })
  return segments
}
