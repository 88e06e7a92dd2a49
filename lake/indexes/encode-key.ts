import type { IndexDefinition } from './definition.ts'

const TAGS = { number: 2, string: 3, boolean: 4, null: 5, other: 6 } as const

/** Text beyond as many UTF-16 units is left out of keys: values that differ only after them have the same key. */
export const KEY_TEXT_LIMIT = 1024

function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes[0] = TAGS.number
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  if (value < 0) for (let index = 1; index < 9; index++) bytes[index] = ~(bytes[index] ?? 0)
  else bytes[1] = (bytes[1] ?? 0) | 0x80
  return bytes
}

/** As UTF-8 without surrogate pairs: in the order of JavaScript's strings, which differs from UTF-8's. */
function toBytes(unit: number): number[] {
  if (unit < 2) return [1, unit + 1]
  if (unit < 0x80) return [unit]
  if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)]
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
}

/** Ends with a byte that text never holds, so that no part is the beginning of another. */
function encodeString(value: string): Buffer {
  const text = value.slice(0, KEY_TEXT_LIMIT)
  if (/^[\x02-\x7f]*$/.test(text)) return Buffer.from(`\x03${text}\0`, 'latin1')
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return Buffer.from([TAGS.string, ...units.flatMap(toBytes), 0])
}

function encode(value: unknown): Buffer {
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'string') return encodeString(value)
  if (typeof value === 'boolean') return Buffer.from([TAGS.boolean, value ? 1 : 0])
  return Buffer.from([value === null || value === undefined ? TAGS.null : TAGS.other])
}

/** One value of a key. Bytes compare as GROQ's `order()` compares values; the other way round when descending. */
export function encodePart(value: unknown, descending: boolean): Uint8Array {
  const bytes = encode(value)
  if (descending) for (let index = 0; index < bytes.length; index++) bytes[index] = ~(bytes[index] ?? 0)
  return bytes
}

/** The key of these values; of fewer values than the index has parts, what all keys with these values begin with. */
export function encodeKey(values: readonly unknown[], { key }: Pick<IndexDefinition, 'key'>): Uint8Array {
  return Buffer.concat(values.map((value, index) => encodePart(value, key[index]?.descending ?? false)))
}

/** The smallest key after every key that begins with this; after all keys when it is empty. */
export function keySuccessor(prefix: Uint8Array): Uint8Array {
  const last = prefix.findLastIndex((byte) => byte < 0xff)
  if (last === -1) return Uint8Array.of(0xff)
  const successor = Uint8Array.from(prefix.subarray(0, last + 1))
  successor[last] = (successor[last] ?? 0) + 1
  return successor
}
