/** So many at once, and so many a second on average. */
export type RateLimit = {
  /** Counts one; false when it is one too many. */
  take(): boolean
}

type Parts = { perSecond: number; atOnce: number; clock: () => Date }

export function createRateLimit({ perSecond, atOnce, clock }: Parts): RateLimit {
  let left = atOnce
  let at = clock().getTime()
  return {
    take() {
      const now = clock().getTime()
      left = Math.min(atOnce, left + (Math.max(0, now - at) / 1000) * perSecond)
      at = now
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
