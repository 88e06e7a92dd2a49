import type { DatabaseSync } from 'node:sqlite'

/** Every statement of the data tables, prepared once and named. */
export function prepareStatements(db: DatabaseSync) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),

    getDocument: db.prepare('SELECT body FROM document WHERE dataset_id = ? AND id = ?'),
    getVersionIds: db.prepare(
      "SELECT id FROM document WHERE dataset_id = ? AND id > 'versions.' AND id < 'versions/' AND id LIKE ? ESCAPE '!'",
    ),
    getIdsBetween: db.prepare(
      'SELECT id FROM document WHERE dataset_id = ? AND id > ? AND id < ? ORDER BY id',
    ),
    // The plus signs leave the search to the index document_schedule: it holds what is still to come alone.
    getSchedule: db.prepare(
      `SELECT json_extract(body, '$.name') AS name, json_extract(body, '$.publishAt') AS publishAt FROM document
       WHERE dataset_id = ? AND type = 'system.release' AND json_extract(body, '$.state') = 'scheduled'
         AND +id > '_.releases.' AND +id < '_.releases/'
       ORDER BY json_extract(body, '$.publishAt'), id`,
    ),
    getAssetIdsAwayFrom: db.prepare(
      `SELECT id FROM document
       WHERE dataset_id = ? AND type IN ('sanity.imageAsset', 'sanity.fileAsset')
         AND json_extract(body, '$.url') IS NOT ? || '/' || json_extract(body, '$.path')`,
    ),
    putDocument: db.prepare(
      `INSERT INTO document (dataset_id, id, type, rev, created_at, updated_at, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (dataset_id, id) DO UPDATE SET type = excluded.type, rev = excluded.rev,
         created_at = excluded.created_at, updated_at = excluded.updated_at, body = excluded.body`,
    ),
    deleteDocument: db.prepare('DELETE FROM document WHERE dataset_id = ? AND id = ?'),

    deleteReferences: db.prepare('DELETE FROM reference WHERE dataset_id = ? AND from_id = ?'),
    putReference: db.prepare('INSERT INTO reference (dataset_id, from_id, to_id, weak) VALUES (?, ?, ?, ?)'),
    getReferrers: db.prepare(
      'SELECT from_id, weak FROM reference WHERE dataset_id = ? AND to_id = ? ORDER BY from_id',
    ),

    putTransaction: db.prepare(
      'INSERT INTO txn (dataset_id, id, author, timestamp, mutations) VALUES (?, ?, ?, ?, ?)',
    ),
    putChange: db.prepare(
      'INSERT INTO txn_document (seq, dataset_id, document_id, previous_rev, result) VALUES (?, ?, ?, ?, ?)',
    ),
    hasTransaction: db.prepare('SELECT 1 FROM txn WHERE dataset_id = ? AND id = ?'),
    getTransaction: db.prepare(
      'SELECT seq, id, author, timestamp, mutations FROM txn WHERE dataset_id = ? AND seq = ?',
    ),
    getTransactionsAfter: db.prepare(
      'SELECT seq, id, author, timestamp, mutations FROM txn WHERE dataset_id = ? AND seq > ? ORDER BY seq LIMIT ?',
    ),
    getChanges: db.prepare(
      `SELECT document_id, previous_rev, result,
         (SELECT earlier.result FROM txn_document earlier
          WHERE earlier.dataset_id = change.dataset_id AND earlier.document_id = change.document_id
            AND earlier.seq < change.seq
          ORDER BY earlier.seq DESC LIMIT 1) AS previous
       FROM txn_document change WHERE seq = ? ORDER BY document_id`,
    ),
    hasWebhook: db.prepare('SELECT 1 FROM webhook WHERE dataset_id = ? LIMIT 1'),
    putDeliveries: db.prepare(
      `INSERT INTO webhook_delivery (webhook_id, seq, document_id, published_id, operation, is_next)
       SELECT id, :seq, :documentId, :publishedId, :operation, NOT EXISTS (
         SELECT 1 FROM webhook_delivery earlier
         WHERE earlier.webhook_id = webhook.id AND earlier.published_id = :publishedId)
       FROM webhook
       WHERE dataset_id = :dataset AND instr(operations, :operation) > 0
         AND (:form = 'published' OR (:form = 'draft' AND include_drafts = 1)
           OR (:form = 'version' AND include_versions = 1))`,
    ),

    getIndexes: db.prepare(
      'SELECT id, name, definition, state, built_to FROM path_index WHERE dataset_id = ? ORDER BY id',
    ),
    addIndex: db.prepare(
      `INSERT INTO path_index (dataset_id, name, definition, state)
       SELECT id, :name, :definition, iif(
         EXISTS (SELECT 1 FROM document WHERE dataset_id = dataset.id), 'building', 'ready')
       FROM dataset WHERE :dataset IS NULL OR id = :dataset
       ON CONFLICT (dataset_id, name) DO NOTHING`,
    ),
    getDocumentsAfter: db.prepare(
      'SELECT id, body FROM document WHERE dataset_id = ? AND id > ? ORDER BY id',
    ),
    countUnbuilt: db.prepare(
      `SELECT count(*) AS n FROM document WHERE dataset_id = :dataset AND id > (
         SELECT min(built_to) FROM path_index WHERE dataset_id = :dataset AND state = 'building')`,
    ),
    setBuiltTo: db.prepare('UPDATE path_index SET built_to = ? WHERE id = ?'),
    setBuilt: db.prepare("UPDATE path_index SET state = 'ready', built_to = '' WHERE id = ?"),
    putEntry: db.prepare(
      `INSERT INTO path_entry (index_id, key, published_id, document_id) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    deleteEntry: db.prepare(
      'DELETE FROM path_entry WHERE index_id = ? AND key = ? AND published_id = ? AND document_id = ?',
    ),
    countBucket: db.prepare(
      `INSERT INTO path_bucket (index_id, bucket, n) VALUES (?, ?, ?)
       ON CONFLICT (index_id, bucket) DO UPDATE SET n = n + excluded.n`,
    ),
    deleteEmptyBucket: db.prepare('DELETE FROM path_bucket WHERE index_id = ? AND bucket = ? AND n = 0'),

    getTextRow: db.prepare('SELECT hash FROM text_row WHERE index_id = ? AND document_id = ?'),
    putTextRow: db.prepare(
      `INSERT INTO text_row (index_id, document_id, hash) VALUES (?, ?, ?)
       ON CONFLICT (index_id, document_id) DO UPDATE SET hash = excluded.hash RETURNING id`,
    ),
    deleteTextRow: db.prepare('DELETE FROM text_row WHERE index_id = ? AND document_id = ?'),
    putText: db.prepare(
      'INSERT OR REPLACE INTO document_text (rowid, head, rest, more) VALUES (CAST(? AS INTEGER), ?, ?, ?)',
    ),
    putHead: db.prepare('INSERT OR REPLACE INTO document_head (rowid, head) VALUES (CAST(? AS INTEGER), ?)'),

    lastSeq: db.prepare('SELECT max(seq) AS seq FROM txn WHERE dataset_id = ?'),
  }
}

export type Statements = ReturnType<typeof prepareStatements>
