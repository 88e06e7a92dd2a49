import { getFields, isRecord, NOTHING, toArray, toComputed, toObject } from './traced.ts'
import type { Traced } from './traced.ts'

/** Runs what chooses among values, over these. */
type Run = (values: readonly unknown[]) => unknown

/** Filters, orders: equal values fare alike and keep their order, so each answered one is the next of its kind. */
export function chooseByValue(items: readonly Traced[], run: Run): Traced {
  const chosen = run(items.map(({ value }) => value))
  if (!Array.isArray(chosen)) return NOTHING
  const left = new Map<unknown, Traced[]>()
  for (const item of items.toReversed()) {
    const same = left.get(item.value)
    if (same) same.push(item)
    else left.set(item.value, [item])
  }
  return toArray(chosen.map((value: unknown) => left.get(value)?.pop() ?? toComputed(() => value)))
}

/** Slices, elements: they look at no value, so what they do to the indices tells. */
export function chooseByIndex(items: readonly Traced[], run: Run): Traced {
  const chosen = run(items.map((_, index) => index))
  const toItem = (index: unknown) => items[Number(index)] ?? NOTHING
  if (Array.isArray(chosen)) return toArray(chosen.map(toItem))
  return chosen === null ? NOTHING : toItem(chosen)
}

/** No query sees it, and copies of an object keep it. */
const INDEX = Symbol('index')

/** Scores: copies of the objects among the items, each with a `_score`. */
export function chooseByScore(items: readonly Traced[], run: Run): Traced {
  const scored = run(
    items.map(({ value }, index) => (isRecord(value) ? { ...value, [INDEX]: index } : value)),
  )
  if (!Array.isArray(scored)) return NOTHING
  return toArray(
    scored.map((copy: Record<string | symbol, unknown>) => {
      const fields = new Map(getFields(items[Number(copy[INDEX])] ?? NOTHING))
      return toObject(
        fields.set(
          '_score',
          toComputed(() => copy['_score']),
        ),
      )
    }),
  )
}
