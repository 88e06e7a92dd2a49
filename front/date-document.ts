import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache/index.js'

type Value = NonNullable<CacheHandlerValue['value']>

const NAME = 'last-modified'
const SECOND = 1_000

/** A document for programs: what a route of ours answered, with the time of the newest change that it tells of. */
export function isDated(value: Value): value is Extract<Value, { body: Buffer }> {
  return 'body' in value && 'headers' in value && value.headers?.[NAME] !== undefined
}

/**
 * Corrects when a document says that it changed: it also changes when something goes from it, which leaves no time behind.
 * As kept, when the words are the same; else now, and never the same second twice. Next answers with this very object.
 */
export function dateDocument(
  document: Extract<Value, { body: Buffer }>,
  kept: Value | null,
  now: number,
): void {
  const before = kept && isDated(kept) ? kept : null
  if (before === null || document.headers === undefined) return
  const time = Date.parse(String(before.headers?.[NAME]))
  const changed = new Date(Math.max(now, time + SECOND)).toUTCString()
  document.headers[NAME] = before.body.equals(document.body) ? before.headers?.[NAME] : changed
}
