/** Milliseconds between two questions while all goes well, and at most while it does not. */
const EVERY = 15_000
const AT_MOST = 300_000

/** A delay of its own for each reader, so that not everybody asks at once. */
const spread = (delay: number) => delay * (0.8 + Math.random() * 0.4)

const isWatched = () => !document.hidden && navigator.onLine

/**
 * Asks again and again while somebody looks and the device is online; after failures less and less often. Asks at once when
 * the reader comes back. `ask` rejects when it got no answer.
 */
export class LivePoll {
  readonly #ask: (signal: AbortSignal) => Promise<void>
  readonly #wake = () => this.#plan(spread(500))
  #stopped: AbortController | undefined
  #timer = 0
  #failures = 0
  #asking = false

  constructor(ask: (signal: AbortSignal) => Promise<void>) {
    this.#ask = ask
  }

  start(): void {
    this.#stopped = new AbortController()
    const { signal } = this.#stopped
    document.addEventListener('visibilitychange', this.#wake, { signal })
    for (const change of ['online', 'offline']) window.addEventListener(change, this.#wake, { signal })
    this.#plan(spread(EVERY))
  }

  stop(): void {
    this.#stopped?.abort()
    clearTimeout(this.#timer)
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer)
    if (isWatched() && !this.#asking && !this.#stopped?.signal.aborted)
      this.#timer = window.setTimeout(() => void this.#run(), delay)
  }

  async #run(): Promise<void> {
    this.#asking = true
    const { signal } = this.#stopped ?? new AbortController()
    const failed = await this.#ask(AbortSignal.any([signal, AbortSignal.timeout(EVERY)])).then(
      () => false,
      () => true,
    )
    this.#asking = false
    this.#failures = failed ? this.#failures + 1 : 0
    this.#plan(spread(Math.min(EVERY * 2 ** this.#failures, AT_MOST)))
  }
}
