import type { DatabaseSync } from 'node:sqlite'
import type { Document } from '../documents/document.ts'
import { parseStoredIndex } from '../indexes/stored-index.ts'
import type { Dataset } from '../store/datasets.ts'
import { parseDocument } from '../store/parse-document.ts'
import { checkDocuments } from './check-documents.ts'
import { createEntryCheck } from './check-entries.ts'
import { createReferenceCheck } from './check-references.ts'
import type { TextCheck } from './check-text.ts'
import type { DocumentCheck } from './document-check.ts'
import type { Finding } from './finding.ts'

type Needs = { db: DatabaseSync; dataset: Dataset; texts: TextCheck }

function createChecks({ db, dataset, texts }: Needs): DocumentCheck[] {
  const indexes = db
    .prepare('SELECT id, name, definition, state, built_to FROM path_index WHERE dataset_id = ? ORDER BY id')
    .all(dataset.id)
    .map(parseStoredIndex)
  const ofIndexes = indexes.map(({ definition, ...index }) => {
    const where = `${dataset.name}, index "${index.name}"`
    return definition === null
      ? texts.forDataset({ ...index, definition }, where)
      : createEntryCheck(db, dataset.id, { ...index, definition }, where)
  })
  return [...ofIndexes, createReferenceCheck(db, dataset.id, `${dataset.name}, references`)]
}

function* readDocuments({ db, dataset }: Needs): Generator<Document> {
  const all = db.prepare('SELECT body FROM document WHERE dataset_id = ? ORDER BY id')
  for (const { body } of all.iterate(dataset.id)) yield parseDocument(body)
}

/**
 * What is wrong with a dataset but for the files of its assets. Nothing is compared with documents while some cannot
 * be read: only those are told of then.
 */
export function checkDataset(needs: Needs, onDocument: (document: Document) => void): Finding[] {
  const { db, dataset } = needs
  const ofDocuments = checkDocuments(db, dataset.id, `${dataset.name}, documents`)
  const unreadable = ofDocuments.filter(({ isReadable }) => !isReadable)
  if (unreadable.length > 0) return unreadable
  const checks = createChecks(needs)
  const findings: Finding[] = [...ofDocuments]
  for (const document of readDocuments(needs)) {
    onDocument(document)
    for (const check of checks) findings.push(...check.see(document))
  }
  return [...findings, ...checks.flatMap((check) => check.end())]
}
