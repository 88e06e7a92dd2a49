const FIRST_MS = 250
const LAST_MS = 30_000

/** Milliseconds to wait after so many failures in a row: twice as long each time, and never the same for two servers. */
export function toPause(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(LAST_MS, FIRST_MS * 2 ** failures)
  return longest / 2 + (longest / 2) * random()
}
