import type { DatabaseSync } from 'node:sqlite'
import { SELECT_WEBHOOKS } from './webhook-row.ts'

/** Statements of whoever delivers. */
export function prepareQueueStatements(db: DatabaseSync) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),

    webhooks: db.prepare(SELECT_WEBHOOKS),
    // A wait longer than the longest was written before the clock was set back.
    due: db.prepare(
      `SELECT delivery.id, delivery.seq, delivery.document_id, delivery.published_id, delivery.operation,
         delivery.tries, delivery.body, txn.id AS transaction_id, txn.timestamp
       FROM webhook_delivery delivery JOIN txn ON txn.seq = delivery.seq
       WHERE webhook_id = :webhook AND is_next = 1 AND (due_at <= :now OR due_at > :farthest)
       ORDER BY due_at, delivery.id LIMIT :limit`,
    ),
    find: db.prepare('SELECT webhook_id, published_id FROM webhook_delivery WHERE id = ?'),
    remove: db.prepare('DELETE FROM webhook_delivery WHERE id = ?'),
    promote: db.prepare(
      `UPDATE webhook_delivery SET is_next = 1
       WHERE id = (SELECT min(id) FROM webhook_delivery WHERE webhook_id = ? AND published_id = ?)`,
    ),
    postpone: db.prepare('UPDATE webhook_delivery SET tries = ?, due_at = ?, body = ? WHERE id = ?'),
    hurry: db.prepare(
      'UPDATE webhook_delivery SET due_at = 0 WHERE webhook_id = ? AND is_next = 1 AND due_at > 0',
    ),
    note: db.prepare(
      `INSERT INTO webhook_attempt (webhook_id, at, document_id, operation, transaction_id, try, status,
         duration_ms, error, next_at)
       VALUES (:webhook, :at, :documentId, :operation, :transactionId, :try, :status, :durationMs, :error, :nextAt)`,
    ),
    noteDropped: db.prepare(
      'INSERT INTO webhook_attempt (webhook_id, at, error) VALUES (:webhook, :at, :error)',
    ),

    dropOldest: db.prepare(
      `DELETE FROM webhook_delivery WHERE webhook_id = :webhook AND id <= (
         SELECT id FROM webhook_delivery WHERE webhook_id = :webhook ORDER BY id DESC LIMIT 1 OFFSET :kept)`,
    ),
    promoteAll: db.prepare(
      `UPDATE webhook_delivery SET is_next = 1
       WHERE webhook_id = ? AND is_next = 0 AND NOT EXISTS (
         SELECT 1 FROM webhook_delivery earlier
         WHERE earlier.webhook_id = webhook_delivery.webhook_id
           AND earlier.published_id = webhook_delivery.published_id AND earlier.id < webhook_delivery.id)`,
    ),
    forgetOld: db.prepare('DELETE FROM webhook_attempt WHERE webhook_id = ? AND at < ?'),
    forgetMany: db.prepare(
      `DELETE FROM webhook_attempt WHERE webhook_id = :webhook AND id <= (
         SELECT id FROM webhook_attempt WHERE webhook_id = :webhook ORDER BY id DESC LIMIT 1 OFFSET :kept)`,
    ),
  }
}
