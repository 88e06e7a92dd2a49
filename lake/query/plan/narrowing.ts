import type { Entry } from '../../indexes/index-reader.ts'
import type { IndexAccess } from './access.ts'
import type { Sources } from './sources.ts'
import type { PrefixRange } from './to-ranges.ts'

/** Up to as many candidates are rather read than looked for in order. */
const FEW = 200

/** Beyond as many, each is asked for where it comes up; beyond even more, an index that would have to be read is none. */
const SOME = 2_000
const MANY = 50_000

/** The few ids that a part of an index holds, or how to tell whether it holds an entry's document. */
export type Narrowing = { ids: ReadonlySet<string> } | { holds(entry: Entry): boolean }

type Part = {
  narrow: IndexAccess
  ranges: readonly PrefixRange[]
  scan(part: IndexAccess): Iterable<Entry>
  /** How many documents are wanted. */
  end: number
}

export function idsOf(entries: Iterable<Entry>): Set<string> {
  return new Set(Array.from(entries, ({ documentId }) => documentId))
}

/** How a part of an index leaves out what another one leads to; null where that would cost more than it spares. */
export function toNarrowing(
  { narrow, ranges, scan, end }: Part,
  { indexes, touched }: Pick<Sources, 'indexes' | 'touched'>,
): Narrowing | null {
  const { index, equals } = narrow
  const count = ranges.reduce((sum, range) => sum + indexes.count(range), 0)
  if (count <= Math.max(FEW, 2 * end)) return { ids: idsOf(scan(narrow)) }
  const [only] = ranges.length === 1 && equals.length === index.definition.key.length ? ranges : []
  if (only && count > SOME) {
    touched.add({ kind: 'prefix', index: index.name, prefix: only.prefix })
    return {
      holds: ({ publishedId, documentId }) => indexes.has(index.id, only.prefix, publishedId, documentId),
    }
  }
  if (count > MANY) return null
  const ids = idsOf(scan(narrow))
  return { holds: ({ documentId }) => ids.has(documentId) }
}
