/** `_id`s that one document goes by: published and draft. */
export function toOwnIds(id: string): string[] {
  const published = id.replace(/^(drafts|versions\.[^.]+)\./, '')
  return [published, `drafts.${published}`]
}
