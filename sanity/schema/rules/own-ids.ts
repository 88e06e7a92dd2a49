/** `_id` that a document is published under, from that of its draft or of its version in a release. */
export function toPublishedId(id: string): string {
  return id.replace(/^(drafts|versions\.[^.]+)\./, '')
}

/** `_id`s that one document goes by: published and draft. */
export function toOwnIds(id: string): string[] {
  const published = toPublishedId(id)
  return [published, `drafts.${published}`]
}
