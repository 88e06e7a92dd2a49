import { z } from 'zod'
import type { Dataset } from '../store/datasets.ts'
import type { Statements } from '../store/statements.ts'
import { buildSome } from './build-some.ts'
import { REFERENCES, toIndexName } from './definition.ts'
import type { IndexDefinition } from './definition.ts'
import { parseStoredIndex } from './stored-index.ts'
import type { StoredIndex } from './stored-index.ts'

/** What every dataset has: documents of a type, newest first, by their slug, and by what they refer to. */
const builtIn: readonly IndexDefinition[] = [
  {
    type: null,
    defined: [],
    key: [
      { path: '_type', descending: false },
      { path: '_updatedAt', descending: true },
    ],
  },
  {
    type: null,
    defined: ['slug.current'],
    key: [
      { path: '_type', descending: false },
      { path: 'slug.current', descending: false },
    ],
  },
  { type: null, defined: [], key: [{ path: REFERENCES, descending: false }] },
]

/** Which indexes there are, and the work of building them. */
export type IndexRegistry = {
  /** A dataset's, complete or not, the full text among them. */
  list(dataset: Dataset): StoredIndex[]
  /**
   * Gives every dataset what it lacks of the built-in and the declared ones: to be built, or complete where there is
   * no document yet.
   */
  ensure(): void
  /** False when the dataset has it already. */
  add(dataset: Dataset, definition: IndexDefinition): boolean
  /** How many documents are still to be taken into indexes. */
  countUnbuilt(dataset: Dataset): number
  /** Takes in some more, in a transaction of its own; how many, or null when all indexes are complete. */
  buildSome(dataset: Dataset): number | null
}

type Parts = {
  statements: Statements
  atomically: <T>(work: () => T) => T
  declared: readonly IndexDefinition[]
}

const number = z.object({ n: z.number() })

const FULL_TEXT = { name: 'text', definition: null }

const toRow = (definition: IndexDefinition) => ({
  name: toIndexName(definition),
  definition: JSON.stringify(definition),
})

export function createIndexRegistry({ statements, atomically, declared }: Parts): IndexRegistry {
  const rows = [FULL_TEXT, ...[...builtIn, ...declared].map(toRow)]
  const add = (dataset: Dataset | null, index: ReturnType<typeof toRow> | typeof FULL_TEXT) =>
    statements.addIndex.run({ dataset: dataset?.id ?? null, ...index }).changes > 0
  return {
    list: ({ id }) => statements.getIndexes.all(id).map(parseStoredIndex),
    ensure: () => atomically(() => rows.forEach((index) => add(null, index))),
    add: (dataset, definition) => atomically(() => add(dataset, toRow(definition))),
    countUnbuilt: ({ id }) => number.parse(statements.countUnbuilt.get({ dataset: id })).n,
    buildSome: (dataset) => atomically(() => buildSome(statements, dataset)),
  }
}
