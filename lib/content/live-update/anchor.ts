/** Fragment of a live update within its story's page; a document's id never changes, so links to it last. */
export function toAnchor(id: string): string {
  return `post-${id}`
}
