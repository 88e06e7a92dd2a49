import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Document } from '../../documents/document.ts'
import { parseDocument } from '../../store/parse-document.ts'

/** Text of the documents that are kept parsed, in bytes; parsed, they take a few times as much. */
const KEPT_BYTES = 12 * 1024 * 1024

/** Datasets of which documents are kept: a newsroom works on one, and its comments. */
const KEPT_DATASETS = 4

/** After more commits than this it is quicker to forget everything than to ask what changed. */
const FEW_COMMITS = 1000

type Kept = { document: Document; bytes: number }

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

/** Keeps the documents that were read last, parsed, for as long as nobody changes them. */
export class DocumentCache {
  readonly #statements: ReturnType<typeof prepare>
  readonly #datasets = new Map<string, { id: number; seq: number; kept: Map<string, Kept>; bytes: number }>()

  constructor(db: DatabaseSync) {
    this.#statements = prepare(db)
  }

  /** Inside a read transaction, which must last for as long as the answer is used. */
  open(dataset: string): Documents {
    const id = number.optional().parse(this.#statements.datasetId.get(dataset))?.value ?? 0
    const seq = number.parse(this.#statements.lastSeq.get(id)).value ?? 0
    const state = this.#refresh(dataset, id, seq)
    return { datasetId: id, seq, get: (documentId) => this.#get(state, documentId) }
  }

  #refresh(dataset: string, id: number, seq: number) {
    const before = this.#datasets.get(dataset)
    if (before?.id === id && seq >= before.seq && seq - before.seq <= FEW_COMMITS) {
      if (seq > before.seq) this.#forgetChanged(before, id)
      return Object.assign(before, { seq })
    }
    const state = { id, seq, kept: new Map<string, Kept>(), bytes: 0 }
    this.#datasets.delete(dataset)
    this.#datasets.set(dataset, state)
    for (const oldest of [...this.#datasets.keys()].slice(0, -KEPT_DATASETS)) this.#datasets.delete(oldest)
    return state
  }

  #forgetChanged(state: { seq: number; kept: Map<string, Kept>; bytes: number }, id: number): void {
    for (const found of this.#statements.changedSince.iterate(state.seq, id)) {
      const { document_id: documentId } = changed.parse(found)
      state.bytes -= state.kept.get(documentId)?.bytes ?? 0
      state.kept.delete(documentId)
    }
  }

  #get(
    state: { id: number; kept: Map<string, Kept>; bytes: number },
    documentId: string,
  ): Document | undefined {
    const before = state.kept.get(documentId)
    if (before) {
      state.kept.delete(documentId)
      state.kept.set(documentId, before)
      return before.document
    }
    const found = this.#statements.body.get(state.id, documentId)
    if (!found) return undefined
    const { body } = row.parse(found)
    const document = parseDocument(body)
    state.kept.set(documentId, { document, bytes: body.length })
    state.bytes += body.length
    for (const [oldest, { bytes }] of state.kept) {
      if (state.bytes <= KEPT_BYTES) break
      state.kept.delete(oldest)
      state.bytes -= bytes
    }
    return document
  }
}
