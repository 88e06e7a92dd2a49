import type { DatabaseSync } from 'node:sqlite'
import { toReferences } from '../documents/references.ts'
import { buildIndexes } from '../indexes/build.ts'
import type { Log } from '../log.ts'
import { openDatabase } from '../store/open-database.ts'
import { parseDocument } from '../store/parse-document.ts'
import type { Store } from '../store/store.ts'
import type { Finding, Mend } from './finding.ts'

function atomically(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK')
  }
}

/** From here on queries do without it, and writes keep it up, until it is complete again. */
function emptyIndex(db: DatabaseSync, index: number): void {
  db.prepare('DELETE FROM path_entry WHERE index_id = ?').run(index)
  db.prepare('DELETE FROM path_bucket WHERE index_id = ?').run(index)
  db.prepare("UPDATE path_index SET state = 'building', built_to = '' WHERE id = ?").run(index)
}

function emptyTexts(db: DatabaseSync): void {
  db.exec(`
    INSERT INTO document_text (document_text) VALUES ('delete-all');
    INSERT INTO document_head (document_head) VALUES ('delete-all');
    DELETE FROM text_row;
    UPDATE path_index SET state = 'building', built_to = '' WHERE definition IS NULL;
  `)
}

function noteReferences(
  db: DatabaseSync,
  { dataset, documentId }: Extract<Mend, { kind: 'references' }>,
): void {
  db.prepare('DELETE FROM reference WHERE dataset_id = ? AND from_id = ?').run(dataset, documentId)
  const found = db
    .prepare('SELECT body FROM document WHERE dataset_id = ? AND id = ?')
    .get(dataset, documentId)
  if (!found) return
  const put = db.prepare('INSERT INTO reference (dataset_id, from_id, to_id, weak) VALUES (?, ?, ?, ?)')
  for (const { to, weak } of toReferences(parseDocument(found['body'])))
    put.run(dataset, documentId, to, weak ? 1 : 0)
}

function mend(db: DatabaseSync, what: Mend): void {
  if (what.kind === 'index') emptyIndex(db, what.index)
  else if (what.kind === 'text') emptyTexts(db)
  else noteReferences(db, what)
}

type Needs = { dataDir: string; store: Store; log: Log }

/** Brings what was found, and can be mended, in line with the documents, while others read and write. */
export async function rebuild({ dataDir, store, log }: Needs, findings: readonly Finding[]): Promise<void> {
  const mends = new Map(
    findings.flatMap((finding) => (finding.mend ? [[JSON.stringify(finding.mend), finding.mend]] : [])),
  )
  const db = openDatabase(dataDir)
  try {
    for (const what of mends.values()) atomically(db, () => mend(db, what))
  } finally {
    db.close()
  }
  await buildIndexes({ store, log })
}
