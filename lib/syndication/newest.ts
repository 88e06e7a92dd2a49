/** The newest of these ISO times, in UTC; `null` of none. Times may have different offsets. */
export function toNewest(times: (string | null)[]): string | null {
  const known = times.filter((time) => time !== null).map((time) => Date.parse(time))
  return known.length === 0 ? null : new Date(Math.max(...known)).toISOString()
}
