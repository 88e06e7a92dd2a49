import { createHash } from 'node:crypto'
import type { Delivery } from './queue.ts'
import { toSignature } from './signature.ts'
import type { Webhook } from './webhook.ts'

/** The same for every try of one delivery, and for no other delivery. */
function toIdempotencyKey({ id }: Webhook, { transactionId, documentId }: Delivery): string {
  return createHash('sha256')
    .update(JSON.stringify([id, transactionId, documentId]))
    .digest('hex')
    .slice(0, 40)
}

/** What a request carries beside its body; the lake's own headers win over the webhook's. */
export function toHeaders(
  webhook: Webhook,
  delivery: Delivery,
  { body, projectId, at }: { body: string; projectId: string; at: Date },
): Record<string, string> {
  return {
    ...webhook.headers,
    'content-type': 'application/json',
    'user-agent': 'Dateline lake webhook delivery',
    'idempotency-key': toIdempotencyKey(webhook, delivery),
    'sanity-webhook-signature': toSignature(webhook.secret, body, at),
    'sanity-webhook-id': webhook.id,
    'sanity-project-id': projectId,
    'sanity-dataset': webhook.dataset,
    'sanity-document-id': delivery.publishedId,
    'sanity-operation': delivery.operation,
    'sanity-transaction-id': delivery.transactionId,
    'sanity-transaction-time': delivery.timestamp,
  }
}
