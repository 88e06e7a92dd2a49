import { OP } from './mendoza-ops.ts'

/** Shorter agreements than this are not worth two slices. */
const WORTH_KEEPING = 4

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff

function prefixLength(before: string, after: string): number {
  const limit = Math.min(before.length, after.length)
  let length = 0
  while (length < limit && before[length] === after[length]) length++
  return isLow(before.charCodeAt(length)) || isLow(after.charCodeAt(length))
    ? Math.max(0, length - 1)
    : length
}

function suffixLength(before: string, after: string, prefix: number): number {
  const limit = Math.min(before.length, after.length) - prefix
  let length = 0
  while (length < limit && before[before.length - 1 - length] === after[after.length - 1 - length]) length++
  return length > 0 && isLow(before.charCodeAt(before.length - length)) ? length - 1 : length
}

/**
 * Builds `after` from the beginning and the end of `before`; null when they share too little.
 * Offsets are UTF-8 bytes. Only slices that touch an end of `before` are used: decoders disagree about others.
 */
export function toStringOps(before: string, after: string): unknown[] | null {
  if (!before.isWellFormed() || !after.isWellFormed()) return null
  const prefix = prefixLength(before, after)
  const suffix = suffixLength(before, after, prefix)
  if (prefix + suffix < WORTH_KEEPING) return null
  const inserted = after.slice(prefix, after.length - suffix)
  const size = Buffer.byteLength(before)
  const tail = Buffer.byteLength(before.slice(before.length - suffix))
  return [
    ...(prefix > 0 ? [OP.appendStringSlice, 0, Buffer.byteLength(before.slice(0, prefix))] : []),
    ...(inserted === '' ? [] : [OP.appendString, inserted]),
    ...(suffix > 0 ? [OP.appendStringSlice, size - tail, size] : []),
  ]
}
