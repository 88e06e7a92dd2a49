import { z } from 'zod'
import { parseDocument } from '../store/parse-document.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Statements } from '../store/statements.ts'
import { createIndexWriter } from './index-writer.ts'
import { parseStoredIndex } from './stored-index.ts'
import type { StoredIndex } from './stored-index.ts'

/** Documents of one transaction, and how long it may take: everybody else waits for it. */
const DOCUMENTS = 200
const LONGEST_MS = 15

const row = z.object({ id: z.string(), body: z.string() })

/** Writes the next documents into the indexes that have not come to them; answers the last one's id, null for none. */
function takeDocuments(statements: Statements, dataset: Dataset, building: readonly StoredIndex[]) {
  const write = createIndexWriter(statements)
  const start = building.map(({ builtTo }) => builtTo).reduce((a, b) => (a < b ? a : b))
  const end = performance.now() + LONGEST_MS
  let count = 0
  let last: string | null = null
  for (const found of statements.getDocumentsAfter.iterate(dataset.id, start)) {
    const { id, body } = row.parse(found)
    const document = parseDocument(body)
    for (const index of building) if (index.builtTo < id) write(index, null, document)
    count++
    last = id
    if (count === DOCUMENTS || performance.now() > end) break
  }
  return { count, last }
}

/**
 * Takes the next documents, by id, into all of a dataset's indexes that are being built, inside the running
 * transaction; answers how many, null when all indexes are complete. Who writes a document meanwhile writes its
 * entries too, so that all that is left to do is to come to every document once.
 */
export function buildSome(statements: Statements, dataset: Dataset): number | null {
  const indexes = statements.getIndexes.all(dataset.id).map(parseStoredIndex)
  const building = indexes.filter(({ state }) => state === 'building')
  if (building.length === 0) return null
  const { count, last } = takeDocuments(statements, dataset, building)
  for (const { id, builtTo } of building) {
    if (last === null) statements.setBuilt.run(id)
    else if (builtTo < last) statements.setBuiltTo.run(last, id)
  }
  return count
}
