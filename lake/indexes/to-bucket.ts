/** A part's tag and `YYYY-MM` of a time. */
const MONTH_BYTES = 8

/** A part's tag, and the beginning of what is no time. */
const OTHER_BYTES = 2

/** Tag and digit of a text that begins with one; a descending part has the same bytes inverted. */
const isDigitFirst = ([tag = 0, first = 0]: Uint8Array) => {
  const flip = tag > 0x7f ? 0xff : 0
  return (tag ^ flip) === 3 && (first ^ flip) >= 0x30 && (first ^ flip) <= 0x39
}

/**
 * What a key is counted under, given the parts it consists of: all but the last, and of the last as much as makes a
 * month of a time. Every key that begins with a bucket belongs to it, so buckets never overlap.
 */
export function toBucket(parts: readonly Uint8Array[]): Uint8Array {
  const last = parts.at(-1) ?? new Uint8Array()
  return Buffer.concat([
    ...parts.slice(0, -1),
    last.subarray(0, isDigitFirst(last) ? MONTH_BYTES : OTHER_BYTES),
  ])
}
