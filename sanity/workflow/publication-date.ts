/** The time from which readers see a document, where it lies ahead. */
export function toEmbargo(publishedAt: unknown, now: Date): Date | null {
  if (typeof publishedAt !== 'string') return null
  const at = new Date(publishedAt)
  return at > now ? at : null
}

type Moved = {
  publishedAt: unknown
  /** When the schedule was to publish it so far. */
  planned: Date | null
  /** When it is published instead. */
  at: Date
}

/** The new "published at" of a story whose schedule moves; null for one that scheduling did not fill in. */
export function toMovedDate({ publishedAt, planned, at }: Moved): string | null {
  if (typeof publishedAt !== 'string' || planned === null) return null
  return new Date(publishedAt).getTime() === planned.getTime() ? at.toISOString() : null
}
