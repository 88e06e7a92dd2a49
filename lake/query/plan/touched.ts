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

  #toNames(): ReadonlySet<string> {
    const names = new Set([
      ...this.#names,
      ...[...this.#typeOf.keys()].map((id) => toTouchedName({ kind: 'id', id })),
    ])
    if (names.size <= MAX_TAGS) return names
    const types = [...this.#typeOf.values()]
    const coarse = new Set(this.#names)
    for (const type of types)
      coarse.add(toTouchedName(type === null ? { kind: 'everything' } : { kind: 'type', type }))
    return coarse.size <= MAX_TAGS ? coarse : new Set([toTouchedName({ kind: 'everything' })])
  }
}
