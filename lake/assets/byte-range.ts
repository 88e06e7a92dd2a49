/** Part of a file: `start` inclusive, `end` exclusive. */
export type ByteRange = { start: number; end: number }

/**
 * The one range a `Range` header asks for, cut to the file; null when it lies wholly outside (416). Undefined asks for
 * the whole file: no header, several ranges, or one that is malformed, which HTTP says to ignore.
 */
export function parseByteRange(header: string | null, size: number): ByteRange | null | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') return toSuffix(Number(last), size)
  const start = Number(first)
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < start) return undefined
  return start < size ? { start, end } : null
}

function toSuffix(length: number, size: number): ByteRange | null {
  return length === 0 || size === 0 ? null : { start: Math.max(0, size - length), end: size }
}
