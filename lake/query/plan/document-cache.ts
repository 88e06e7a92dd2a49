import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Document } from '../../documents/document.ts'
import { parseDocument } from '../../store/parse-document.ts'
import { RecentlyUsed } from '../recently-used.ts'

/** Texts of the documents that are kept parsed, in characters; parsed, they take a few times as much. */
const KEPT = 12 * 1024 * 1024

/** After more commits than this it is quicker to forget everything than to ask what changed. */
const FEW_COMMITS = 1000

const row = z.object({ body: z.string() })
const changed = z.object({ document_id: z.string() })
const number = z.object({ value: z.number().nullable() })

function prepare(db: DatabaseSync) {
  return {
    datasetId: db.prepare('SELECT id AS value FROM dataset WHERE name = ?'),
    lastSeq: db.prepare('SELECT max(seq) AS value FROM txn WHERE dataset_id = ?'),
    body: db.prepare('SELECT body FROM document WHERE dataset_id = ? AND id = ?'),
    changedSince: db.prepare(
      'SELECT DISTINCT document_id FROM txn_document WHERE seq > ? AND dataset_id = ?',
    ),
  }
}

/** The documents of one dataset as of one moment, read one by one. */
export type Documents = {
  datasetId: number
  /** The newest commit's `seq`. */
  seq: number
  /** A document by the id it is stored under; the same object as long as it does not change. */
  get(id: string): Document | undefined
}

/** Where a dataset stood when documents of it were last read. */
type State = { id: number; seq: number }

const toKey = (dataset: number, documentId: string) => `${dataset} ${documentId}`

/** Keeps the documents that were read last, parsed, for as long as nobody changes them. */
export class DocumentCache {
  readonly #statements: ReturnType<typeof prepare>
  readonly #states = new Map<string, State>()
  readonly #kept = new RecentlyUsed<Document>(KEPT)

  constructor(db: DatabaseSync) {
    this.#statements = prepare(db)
  }

  /** Inside a read transaction, which must last for as long as the answer is used. */
  open(dataset: string): Documents {
    const id = number.optional().parse(this.#statements.datasetId.get(dataset))?.value ?? 0
    const seq = number.parse(this.#statements.lastSeq.get(id)).value ?? 0
    this.#refresh(this.#states.get(dataset), { id, seq })
    this.#states.set(dataset, { id, seq })
    return { datasetId: id, seq, get: (documentId) => this.#get(id, documentId) }
  }

  #refresh(before: State | undefined, { id, seq }: State): void {
    // Ids of datasets never come again.
    if (before?.id !== id || before.seq === seq) return
    if (seq < before.seq || seq - before.seq > FEW_COMMITS) this.#kept.clear()
    else
      for (const found of this.#statements.changedSince.iterate(before.seq, id))
        this.#kept.delete(toKey(id, changed.parse(found).document_id))
  }

  #get(dataset: number, documentId: string): Document | undefined {
    const key = toKey(dataset, documentId)
    const before = this.#kept.get(key)
    if (before) return before
    const found = this.#statements.body.get(dataset, documentId)
    if (!found) return undefined
    const { body } = row.parse(found)
    const document = parseDocument(body)
    this.#kept.set(key, document, body.length)
    return document
  }
}
