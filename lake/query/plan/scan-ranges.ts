import { KEY_TEXT_LIMIT, keySuccessor } from '../../indexes/encode-key.ts'
import type { Entry, IndexReader } from '../../indexes/index-reader.ts'
import { maySee } from '../tag-names.ts'
import type { Audience } from '../tag-names.ts'
import type { IndexAccess } from './access.ts'
import { Unplannable } from './hand-over.ts'
import type { PrefixRange } from './to-ranges.ts'
import type { Touched } from './touched.ts'

/** Scans that end sooner depend on the entries they have read alone, others on all that begin alike. */
const FEW_ENTRIES = 12

type Scan = {
  access: IndexAccess
  ranges: readonly PrefixRange[]
  indexes: IndexReader
  /** Whom it is for: to the public, only ids without a dot are read. */
  audience: Audience
  touched: Touched
  /** Entries to leave out; of one range only. */
  offset: number
  /** Whether entries that are equal otherwise come by the id they are stored under, not by the published one. */
  byStoredId: boolean
}

/** A range as far as it was read. */
class Reading {
  readonly range: PrefixRange
  readonly entries: Entry[] = []
  readonly #iterator: Iterator<Entry>
  next: Entry | undefined
  count = 0

  constructor(range: PrefixRange, iterable: Iterable<Entry>) {
    this.range = range
    this.#iterator = iterable[Symbol.iterator]()
    this.advance()
  }

  get suffix(): Uint8Array {
    return this.next?.key.subarray(this.range.prefix.length) ?? new Uint8Array()
  }

  advance(): void {
    const { done, value } = this.#iterator.next()
    this.next = done ? undefined : value
    if (!this.next) return
    this.count++
    if (this.count <= FEW_ENTRIES) this.entries.push(this.next)
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By what follows the values that a range's keys begin with. */
function compareReadings(a: Reading, b: Reading): number {
  return (
    Buffer.compare(a.suffix, b.suffix) ||
    compareText(a.next?.publishedId ?? '', b.next?.publishedId ?? '') ||
    compareText(a.next?.documentId ?? '', b.next?.documentId ?? '')
  )
}

function pickNext(readings: readonly Reading[], access: IndexAccess): Reading | undefined {
  const left = readings.filter(({ next }) => next !== undefined)
  const [first] = left
  if (access.direction === null || left.length < 2) return first
  const sign = access.direction === 'reverse' ? -1 : 1
  return left.reduce((best, other) => (sign * compareReadings(other, best) < 0 ? other : best))
}

/** Notes what a scan depends on: what it has read, and where something could come in between. */
function touch(
  { access: { index, equals, direction }, ranges, indexes, audience, touched, offset }: Scan,
  readings: readonly Reading[],
): void {
  const read = readings.reduce((sum, { count }) => sum + count, 0)
  const { key } = index.definition
  if (read > FEW_ENTRIES || offset > 0 || equals.length !== key.length - 1) {
    for (const { prefix } of ranges) touched.add({ kind: 'prefix', index: index.name, prefix })
    return
  }
  for (const { range, entries, next } of readings) {
    for (const entry of entries)
      touched.add({ kind: 'entry', index: index.name, key: entry.key, publishedId: entry.publishedId })
    if (next && direction !== 'reverse') continue
    const after = { index: range.index, from: range.to, to: keySuccessor(range.prefix) }
    const beyond = Iterator.from(indexes.scan(after, { undotted: audience === 'public' })).find(
      ({ documentId }) => maySee(audience, documentId),
    )
    touched.add(
      beyond
        ? { kind: 'entry', index: index.name, key: beyond.key, publishedId: beyond.publishedId }
        : { kind: 'end', index: index.name, prefix: range.prefix },
    )
  }
}

/**
 * The entries of some ranges, each with what follows the values that its range's keys begin with. Of a text that is cut
 * short in its key, the order is not known.
 */
function* merge(
  { access }: Scan,
  readings: readonly Reading[],
): Generator<{ entry: Entry; suffix: Uint8Array }> {
  for (let reading = pickNext(readings, access); reading; reading = pickNext(readings, access)) {
    const { next: entry, suffix } = reading
    if (access.direction !== null && suffix.length > KEY_TEXT_LIMIT)
      throw new Unplannable('an index cannot order such texts')
    if (entry) yield { entry, suffix }
    reading.advance()
  }
}

function* sortTies(merged: Iterable<{ entry: Entry; suffix: Uint8Array }>, sign: number): Generator<Entry> {
  let tied: Entry[] = []
  let last = new Uint8Array()
  const sorted = () => tied.sort((a, b) => sign * compareText(a.documentId, b.documentId))
  for (const { entry, suffix } of merged) {
    if (Buffer.compare(suffix, last) !== 0) {
      yield* sorted()
      tied = []
      last = Uint8Array.from(suffix)
    }
    tied.push(entry)
  }
  yield* sorted()
}

/** The entries of some ranges of an index; in its order, whatever range they are of, where the access has a direction. */
export function* scanRanges(scan: Scan): Generator<Entry> {
  const { access, ranges, indexes, audience, offset, byStoredId } = scan
  const isReverse = access.direction === 'reverse'
  const options = { undotted: audience === 'public', offset, reverse: isReverse }
  const readings = ranges.map((range) => new Reading(range, indexes.scan(range, options)))
  try {
    const merged = merge(scan, readings)
    if (byStoredId && access.direction) yield* sortTies(merged, isReverse ? -1 : 1)
    else for (const { entry } of merged) yield entry
  } finally {
    touch(scan, readings)
  }
}
