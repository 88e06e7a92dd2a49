/** What a `Retry-After` header asks for, in milliseconds; 0 when it asks for nothing. */
export function parseRetryAfter(value: string | undefined, now: Date): number {
  if (value === undefined) return 0
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime()
  return Number.isFinite(ms) ? Math.max(0, ms) : 0
}
