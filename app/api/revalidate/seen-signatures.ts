/** More than a site is ever sent within the minutes that a signature is good for. */
const LIMIT = 10_000

const seen = new Set<string>()

/** Whether these very bytes were signed and taken before; from now on they were. */
export function isRepeated(signature: string): boolean {
  if (seen.has(signature)) return true
  if (seen.size >= LIMIT) for (const oldest of [...seen].slice(0, LIMIT / 2)) seen.delete(oldest)
  seen.add(signature)
  return false
}
