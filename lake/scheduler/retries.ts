const FIRST_MS = 1000
const LONGEST_MS = 60_000

/** What failed for a reason that may pass, and when it is worth another try: later and later, by a steady clock. */
export type Retries = {
  isReady(key: string): boolean
  postpone(key: string): void
  forget(key: string): void
}

/** `now` is in milliseconds and never goes back. */
export function createRetries(now: () => number = () => performance.now()): Retries {
  const waiting = new Map<string, { until: number; ms: number }>()
  return {
    isReady: (key) => (waiting.get(key)?.until ?? 0) <= now(),
    postpone(key) {
      const before = waiting.get(key)
      const ms = before ? Math.min(before.ms * 2, LONGEST_MS) : FIRST_MS
      waiting.set(key, { until: now() + ms, ms })
    },
    forget: (key) => void waiting.delete(key),
  }
}
