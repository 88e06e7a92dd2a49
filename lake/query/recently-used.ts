/** What takes a greater share of the room than this is not kept: it would push out too much else. */
const LARGEST_SHARE = 1 / 32

type Kept<Value> = { value: Value; size: number }

/** Remembers what was used last, up to a limit of all sizes together. */
export class RecentlyUsed<Value> {
  readonly #limit: number
  readonly #kept = new Map<string, Kept<Value>>()
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): Value | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.value
  }

  set(key: string, value: Value, size: number): void {
    this.delete(key)
    if (size > this.#limit * LARGEST_SHARE) return
    this.#kept.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#limit) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
    this.#size = 0
  }
}
