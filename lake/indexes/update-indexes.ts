import type { Document } from '../documents/document.ts'
import type { Dataset } from '../store/datasets.ts'
import type { Statements } from '../store/statements.ts'
import { createIndexWriter } from './index-writer.ts'
import { parseStoredIndex } from './stored-index.ts'
import type { StoredIndex } from './stored-index.ts'

/**
 * Brings all indexes of a dataset, those still being built too, from one state of a document to the next. For one
 * transaction: which indexes there are is read when it first writes, for another process may have added one.
 */
export function createIndexUpdate(
  statements: Statements,
  dataset: Dataset,
): (before: Document | null, after: Document | null) => void {
  const write = createIndexWriter(statements)
  let indexes: StoredIndex[] | undefined
  return (before, after) => {
    indexes ??= statements.getIndexes.all(dataset.id).map(parseStoredIndex)
    for (const index of indexes) write(index, before, after)
  }
}
