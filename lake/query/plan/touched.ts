import { toSyncTag, toTouchedName } from '../tag-names.ts'
import type { Audience, Touchable } from '../tag-names.ts'

/** Beyond this many, tags of single documents give way to those of their types: whoever caches keeps 128 at most. */
const MAX_TAGS = 100

/** Collects what a query looked at. */
export class Touched {
  readonly #names = new Set<string>()
  readonly #typeOf = new Map<string, string | null>()

  add(touched: Touchable): void {
    this.#names.add(toTouchedName(touched))
  }

  /** A document that was looked for by its id; `type` is null when there is none. */
  addDocument(id: string, type: string | null): void {
    this.#typeOf.set(id, type)
  }

  toSyncTags(dataset: string, audience: Audience): string[] {
    return [...this.#toNames()].map((name) => toSyncTag(dataset, audience, name))
  }

  /** Types give way one after the other, the ones with the most documents first. */
  #toNames(): ReadonlySet<string> {
    const left = Map.groupBy(this.#typeOf, ([, type]) => type)
    const names = new Set(this.#names)
    const count = () => names.size + [...left.values()].reduce((sum, { length }) => sum + length, 0)
    for (const [type] of [...left].sort(byImportance)) {
      if (count() <= MAX_TAGS) break
      left.delete(type)
      names.add(toTouchedName(type === null ? { kind: 'everything' } : { kind: 'type', type }))
    }
    if (count() > MAX_TAGS) return new Set([toTouchedName({ kind: 'everything' })])
    for (const [id] of [...left.values()].flat()) names.add(toTouchedName({ kind: 'id', id }))
    return names
  }
}

type OfType = [string | null, { length: number }]

/** Pictures and files hardly ever change: their type says nearly as much as they do. */
const isAsset = (type: string | null) => type?.startsWith('sanity.') ?? false

function byImportance([a, { length: manyA }]: OfType, [b, { length: manyB }]: OfType): number {
  return Number(isAsset(b)) - Number(isAsset(a)) || manyB - manyA
}
