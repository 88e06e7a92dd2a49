const SECOND_MS = 1000
const FIRST_MS = 5 * SECOND_MS
const LONGEST_MS = 4 * 60 * 60 * SECOND_MS
const JITTER = 0.2

/** The longest wait for another try, jitter included. */
export const LONGEST_WAIT_MS = LONGEST_MS * (1 + JITTER)

/** Tries of one delivery: half a day passes from the first to the last. */
export const MAX_TRIES = 11

/** 429 and 5xx are tried again as hosted Sanity does; the other three say of themselves that a later try may do. */
export function isWorthRetry(status: number): boolean {
  return status >= 500 || [408, 409, 425, 429].includes(status)
}

/**
 * Milliseconds to wait after so many tries: three times longer each time, spread by `random` (0 to 1), and never
 * shorter than the receiver asked for. Null after the last.
 */
export function toWait(tries: number, asked: number, random: () => number = Math.random): number | null {
  if (tries >= MAX_TRIES) return null
  const planned = Math.min(FIRST_MS * 3 ** (tries - 1), LONGEST_MS)
  const spread = planned * (1 - JITTER + 2 * JITTER * random())
  return Math.round(Math.min(Math.max(spread, asked), LONGEST_WAIT_MS))
}
