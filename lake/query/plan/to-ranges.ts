import { encodePart, KEY_TEXT_LIMIT, keySuccessor } from '../../indexes/encode-key.ts'
import type { IndexReader, KeyRange } from '../../indexes/index-reader.ts'
import type { Bound, IndexAccess } from './access.ts'
import { Unplannable } from './hand-over.ts'
import type { Operand } from './operand.ts'

/** A range of an index, and the values that all its keys begin with. */
export type PrefixRange = KeyRange & { prefix: Uint8Array }

/** The value of an operand of the plan that runs. */
export type Resolve = (operand: Operand) => unknown

/** Combinations of values beyond which an index is of no use. */
const MAX_PREFIXES = 1000

const isComparable = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

/** What can be told apart by its key. */
const isWhole = (value: unknown) => typeof value !== 'string' || value.length < KEY_TEXT_LIMIT

/** Nothing equals an object or an array. */
const isEqualable = (value: unknown) => value === null || isComparable(value)

function toPrefixes({ equals, index }: IndexAccess, resolve: Resolve): Uint8Array[] {
  let prefixes: Uint8Array[] = [new Uint8Array()]
  for (const [place, { operand, many }] of equals.entries()) {
    const value = resolve(operand)
    const values = many ? (Array.isArray(value) ? [...new Set<unknown>(value)] : []) : [value]
    if (!values.every(isWhole) || values.length * prefixes.length > MAX_PREFIXES)
      throw new Unplannable('an index cannot tell such values apart')
    const descending = index.definition.key[place]?.descending ?? false
    const parts = values.filter(isEqualable).map((each) => encodePart(each, descending))
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])))
  }
  return prefixes
}

const later = (a: Uint8Array, b: Uint8Array) => (Buffer.compare(a, b) >= 0 ? a : b)
const earlier = (a: Uint8Array, b: Uint8Array) => (Buffer.compare(a, b) <= 0 ? a : b)

/** All values of one type compare with each other, and with no others. */
function toTypeBounds(part: Uint8Array): [Uint8Array, Uint8Array] {
  const tag = part.subarray(0, 1)
  return [tag, keySuccessor(tag)]
}

/** The beginnings of what lies between the bounds, relative to the prefix; null where they exclude everything. */
function toBounds(
  bounds: readonly Bound[],
  descending: boolean,
  resolve: Resolve,
): [Uint8Array, Uint8Array] | null {
  let from: Uint8Array = new Uint8Array()
  let to: Uint8Array = Uint8Array.of(0xff)
  for (const { comparison, operand } of bounds) {
    const value = resolve(operand)
    if (comparison === '==' ? !isEqualable(value) : !isComparable(value)) return null
    if (!isWhole(value)) throw new Unplannable('an index cannot tell such values apart')
    const part = encodePart(value, descending)
    const [first, last] = toTypeBounds(part)
    from = later(from, first)
    to = earlier(to, last)
    if (comparison === '==') {
      from = later(from, part)
      to = earlier(to, keySuccessor(part))
      continue
    }
    const isBelow = comparison.startsWith('<') !== descending
    const isInclusive = comparison.endsWith('=')
    if (isBelow) to = earlier(to, isInclusive ? keySuccessor(part) : part)
    else from = later(from, isInclusive ? part : keySuccessor(part))
  }
  return Buffer.compare(from, to) < 0 ? [from, to] : null
}

/** The parts of an index that a plan reads; where several ranges are asked for, they may overlap. */
export function toRanges(access: IndexAccess, resolve: Resolve): PrefixRange[] {
  const { index, equals, ranges } = access
  const prefixes = toPrefixes(access, resolve)
  if (ranges.length === 0)
    return prefixes.map((prefix) => ({ index: index.id, prefix, from: prefix, to: keySuccessor(prefix) }))
  const descending = index.definition.key[equals.length]?.descending ?? false
  return ranges.flatMap((bounds) => {
    const [from, to] = toBounds(bounds, descending, resolve) ?? []
    if (!from || !to) return []
    return prefixes.map((prefix) => ({
      index: index.id,
      prefix,
      from: Buffer.concat([prefix, from]),
      to: Buffer.concat([prefix, to]),
    }))
  })
}

/** Objects and arrays, which GROQ orders as it orders null, are apart from it in an index. */
const NO_SCALAR = {}

/** Throws where what an access is ordered by is not of types that an index orders as GROQ does. */
export function assertComparable(
  { index, equals }: IndexAccess,
  ranges: readonly PrefixRange[],
  indexes: IndexReader,
): void {
  const part = encodePart(NO_SCALAR, index.definition.key[equals.length]?.descending ?? false)
  for (const { prefix } of ranges) {
    const from = Buffer.concat([prefix, part])
    const [found] = indexes.scan({ index: index.id, from, to: keySuccessor(from) })
    if (found) throw new Unplannable('what is ordered by holds objects or arrays')
  }
}
