import { z } from 'zod'
import { methodSchema, operationSchema } from './webhook.ts'
import type { Webhook } from './webhook.ts'

const flag = z.number().transform((value) => value === 1)

const row = z.object({
  id: z.string(),
  dataset: z.string(),
  name: z.string(),
  url: z.string(),
  method: methodSchema,
  headers: z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
  operations: z.string().transform((text) => z.array(operationSchema).parse(text.split(','))),
  filter: z.string().nullable(),
  projection: z.string().nullable(),
  include_drafts: flag,
  include_versions: flag,
  secret: z.string(),
  created_at: z.string(),
})

/** Every webhook, oldest first, as `toWebhook` takes them. */
export const SELECT_WEBHOOKS = `SELECT webhook.*, dataset.name AS dataset
  FROM webhook JOIN dataset ON dataset.id = webhook.dataset_id ORDER BY webhook.rowid`

export function toWebhook(found: unknown): Webhook {
  const { include_drafts, include_versions, created_at, ...webhook } = row.parse(found)
  return {
    ...webhook,
    includeDrafts: include_drafts,
    includeVersions: include_versions,
    createdAt: created_at,
  }
}
