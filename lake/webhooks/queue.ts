import { z } from 'zod'
import { openDatabase } from '../store/open-database.ts'
import { prepareQueueStatements } from './queue-statements.ts'
import { LONGEST_WAIT_MS } from './retry-plan.ts'
import { operationSchema } from './webhook.ts'
import type { Webhook } from './webhook.ts'
import { toWebhook } from './webhook-row.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What is kept for each webhook. */
const LIMITS = { waiting: 100_000, attempts: 10_000, attemptMs: 14 * DAY_MS }

const due = z
  .object({
    id: z.number(),
    seq: z.number(),
    document_id: z.string(),
    published_id: z.string(),
    operation: operationSchema,
    tries: z.number(),
    body: z.string().nullable(),
    transaction_id: z.string(),
    timestamp: z.string(),
  })
  .transform(({ document_id, published_id, transaction_id, ...rest }) => ({
    ...rest,
    documentId: document_id,
    publishedId: published_id,
    transactionId: transaction_id,
  }))

const found = z.object({ webhook_id: z.string(), published_id: z.string() })

/** One change that one webhook may have to be told of. `body` is what was sent before, and failed. */
export type Delivery = z.output<typeof due>

/** What came of one try. A delivery ends unless there is a `nextAt`. */
export type Try = {
  at: Date
  durationMs: number
  /** Null when nothing was answered. */
  status: number | null
  /** Null when the receiver took it. */
  error: string | null
  nextAt: Date | null
  /** Whether it failed for a reason that may pass, such as a receiver that is down. */
  mayPass: boolean
  /** Kept for the next try, which sends the same. */
  body: string | null
}

/**
 * What waits to be delivered, on a connection of its own that does not wait for the disk: what it forgets in a power
 * failure is delivered twice, and saves need not wait for it. A document's deliveries come one after the other.
 */
export type WebhookQueue = {
  getWebhooks(): Webhook[]
  /** Deliveries that may be sent now: of each document the earliest, those never tried first, in order of commits. */
  getDue(webhookId: string, now: Date, limit: number): Delivery[]
  /** Ends a delivery that was none of the webhook's. */
  drop(delivery: Delivery): void
  settle(webhookId: string, delivery: Delivery, tried: Try): void
  /** What waits for another try is due at once. */
  hurry(webhookId: string): void
  /** Holds what is kept to its limits; the oldest deliveries go first, and an attempt says so. */
  prune(webhookId: string, now: Date): void
  close(): void
}

export function openWebhookQueue(
  dataDir: string,
  maxBytes?: number,
  limits: typeof LIMITS = LIMITS,
): WebhookQueue {
  const db = openDatabase(dataDir, maxBytes)
  db.exec('PRAGMA synchronous = NORMAL')
  const statements = prepareQueueStatements(db)

  const atomically = (work: () => void) => {
    statements.begin.run()
    try {
      work()
      statements.commit.run()
    } finally {
      if (db.isTransaction) statements.rollback.run()
    }
  }
  const end = ({ id }: Delivery) => {
    const row = statements.find.get(id)
    if (row === undefined) return
    const { webhook_id, published_id } = found.parse(row)
    statements.remove.run(id)
    statements.promote.run(webhook_id, published_id)
  }
  const note = (webhook: string, delivery: Delivery, tried: Try) => {
    const { documentId, operation, transactionId, tries } = delivery
    const { status, durationMs, error } = tried
    const times = { at: tried.at.toISOString(), nextAt: tried.nextAt?.toISOString() ?? null }
    const about = { webhook, documentId, operation, transactionId, try: tries + 1 }
    statements.note.run({ ...about, ...times, status, durationMs, error })
  }
  const noteDropped = (webhook: string, count: number | bigint, at: Date) => {
    const error = `${count} deliveries were dropped, the oldest ones: more than ${limits.waiting} waited`
    statements.noteDropped.run({ webhook, at: at.toISOString(), error })
  }
  return {
    getWebhooks: () => statements.webhooks.all().map(toWebhook),
    getDue: (webhook, now, limit) =>
      statements.due
        .all({ webhook, now: now.getTime(), farthest: now.getTime() + LONGEST_WAIT_MS, limit })
        .map((row) => due.parse(row)),
    drop: (delivery) => atomically(() => end(delivery)),
    settle: (webhookId, delivery, tried) =>
      atomically(() => {
        // The webhook may have been removed meanwhile.
        if (statements.find.get(delivery.id) === undefined) return
        note(webhookId, delivery, tried)
        const { nextAt, body } = tried
        if (nextAt === null) end(delivery)
        else statements.postpone.run(delivery.tries + 1, nextAt.getTime(), body, delivery.id)
      }),
    hurry: (webhookId) => void statements.hurry.run(webhookId),
    prune: (webhook, now) =>
      atomically(() => {
        const { changes } = statements.dropOldest.run({ webhook, kept: limits.waiting })
        if (changes > 0) {
          statements.promoteAll.run(webhook)
          noteDropped(webhook, changes, now)
        }
        statements.forgetOld.run(webhook, new Date(now.getTime() - limits.attemptMs).toISOString())
        statements.forgetMany.run({ webhook, kept: limits.attempts })
      }),
    close: () => db.close(),
  }
}
