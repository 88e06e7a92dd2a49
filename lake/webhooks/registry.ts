import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Webhook } from './webhook.ts'
import { SELECT_WEBHOOKS, toWebhook } from './webhook-row.ts'

const counted = z.object({ waiting: z.number() })

const attempt = z
  .object({
    at: z.string(),
    document_id: z.string().nullable(),
    operation: z.string().nullable(),
    transaction_id: z.string().nullable(),
    try: z.number().nullable(),
    status: z.number().nullable(),
    duration_ms: z.number().nullable(),
    error: z.string().nullable(),
    next_at: z.string().nullable(),
  })
  .transform(({ document_id, transaction_id, duration_ms, next_at, ...rest }) => ({
    ...rest,
    documentId: document_id,
    transactionId: transaction_id,
    durationMs: duration_ms,
    /** ISO datetime; null when it is not tried again. */
    nextAt: next_at,
  }))

/** One request, or a word about deliveries there was no room for: then it has neither document nor status. */
export type Attempt = z.output<typeof attempt>

/** Which webhooks there are, and how they fared. Takes effect on the next commit, whoever makes it. */
export function createWebhookRegistry(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO webhook (id, dataset_id, name, url, method, headers, operations, filter, projection,
       include_drafts, include_versions, secret, created_at)
     SELECT :id, dataset.id, :name, :url, :method, :headers, :operations, :filter, :projection,
       :drafts, :versions, :secret, :createdAt
     FROM dataset WHERE name = :dataset`,
  )
  const all = db.prepare(SELECT_WEBHOOKS)
  const waiting = db.prepare('SELECT count(*) AS waiting FROM webhook_delivery WHERE webhook_id = ?')
  const attempts = db.prepare(
    `SELECT * FROM (SELECT * FROM webhook_attempt WHERE webhook_id = ? ORDER BY id DESC LIMIT ?) ORDER BY id`,
  )
  const remove = db.prepare('DELETE FROM webhook WHERE id = ?')

  const list = (): Webhook[] => all.all().map(toWebhook)
  return {
    list,
    get: (id: string): Webhook | null => list().find((webhook) => webhook.id === id) ?? null,
    /** False when there is no such dataset. */
    add({ headers, operations, includeDrafts, includeVersions, ...webhook }: Webhook): boolean {
      const { changes } = insert.run({
        ...webhook,
        headers: JSON.stringify(headers),
        operations: operations.join(','),
        drafts: includeDrafts ? 1 : 0,
        versions: includeVersions ? 1 : 0,
      })
      return changes > 0
    },
    /** What waits goes with it. False when there is none of that id. */
    remove: (id: string): boolean => remove.run(id).changes > 0,
    /** Changes that were not yet sent, or found to be none of the webhook's. */
    countWaiting: (id: string): number => counted.parse(waiting.get(id)).waiting,
    /** The newest ones, the newest last. */
    getAttempts: (id: string, limit: number): Attempt[] =>
      attempts.all(id, limit).map((found) => attempt.parse(found)),
  }
}

export type WebhookRegistry = ReturnType<typeof createWebhookRegistry>
