import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Document } from '../documents/document.ts'
import { parseDocument } from '../store/parse-document.ts'
import type { Perspective } from './evaluator.ts'
import { toPerspective, toVisible } from './overlay.ts'
import type { View } from './overlay.ts'
import { createRoleGroups } from './role-groups.ts'

type Cached = {
  id: number
  seq: number
  groups: string
  documents: Map<string, Document>
  sorted: readonly Document[]
  views: Map<string, View>
}

/** Views kept between commits: callers name perspectives as they like, and each costs memory. */
const VIEWS = 8

const number = z.object({ value: z.number().nullable() })
const changed = z.object({ document_id: z.string(), body: z.string().nullable() })

const byId = (a: Document, b: Document) => (a._id < b._id ? -1 : 1)

function prepare(db: DatabaseSync) {
  return {
    datasetId: db.prepare('SELECT id AS value FROM dataset WHERE name = ?'),
    lastSeq: db.prepare('SELECT max(seq) AS value FROM txn WHERE dataset_id = ?'),
    all: db.prepare('SELECT body FROM document WHERE dataset_id = ?'),
    changedSince: db.prepare(
      `SELECT DISTINCT change.document_id, document.body
       FROM txn_document change
       LEFT JOIN document ON document.dataset_id = change.dataset_id AND document.id = change.document_id
       WHERE change.seq > ? AND change.dataset_id = ?`,
    ),
    groups: createRoleGroups(db),
  }
}

/** Each dataset's documents in memory, brought up to the newest commit before every query. */
export class DatasetCache {
  readonly #db: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>
  readonly #cached = new Map<string, Cached>()

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#statements = prepare(db)
  }

  /** The documents of a dataset in one perspective; none for a dataset that is gone. */
  getView(dataset: string, perspective: Perspective, includeDotted: boolean): View {
    const cached = this.#refresh(dataset)
    const key = JSON.stringify([perspective, includeDotted])
    const view = cached.views.get(key) ?? toPerspective(toVisible(cached.sorted, includeDotted), perspective)
    cached.views.delete(key)
    cached.views.set(key, view)
    for (const oldest of [...cached.views.keys()].slice(0, -VIEWS)) cached.views.delete(oldest)
    return view
  }

  #refresh(dataset: string): Cached {
    this.#db.exec('BEGIN')
    try {
      const id = number.optional().parse(this.#statements.datasetId.get(dataset))?.value ?? 0
      const seq = number.parse(this.#statements.lastSeq.get(id)).value ?? 0
      const before = this.#cached.get(dataset)
      const groups = this.#statements.groups()
      if (before?.id === id && before.seq === seq && before.groups === groups.key) return before
      const documents = before?.id === id ? this.#update(before) : this.#load(id)
      const sorted = [...documents.values(), ...groups.documents].sort(byId)
      const cached = { id, seq, groups: groups.key, documents, sorted, views: new Map() }
      this.#cached.set(dataset, cached)
      return cached
    } finally {
      this.#db.exec('COMMIT')
    }
  }

  #load(id: number): Map<string, Document> {
    const documents = new Map<string, Document>()
    for (const row of this.#statements.all.iterate(id)) {
      const document = parseDocument(row['body'])
      documents.set(document._id, document)
    }
    return documents
  }

  #update({ id, seq, documents }: Cached): Map<string, Document> {
    for (const row of this.#statements.changedSince.all(seq, id)) {
      const { document_id: documentId, body } = changed.parse(row)
      if (body === null) documents.delete(documentId)
      else documents.set(documentId, parseDocument(body))
    }
    return documents
  }
}
