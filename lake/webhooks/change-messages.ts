import type { Webhook } from './webhook.ts'

export type ChangeSettings = { dataDir: string; projectId: string; outputBytes: number }

/** One document's change in one commit, and what a webhook wants to know of it. */
export type ChangeRequest = Pick<Webhook, 'dataset' | 'filter' | 'projection'> & {
  seq: number
  documentId: string
  /** ISO datetime, for `now()`. */
  timestamp: string
}

/** From the worker: `ready` once, then an outcome for each request. `body` is JSON text, null when nothing matches. */
export type ChangeMessage =
  | { kind: 'ready' }
  | { kind: 'done'; body: string | null }
  | { kind: 'failed'; status: number; message: string }
