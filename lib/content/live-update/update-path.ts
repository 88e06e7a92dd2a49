/** Path under which an update is found for good, whichever page of its story it has moved to. */
export function toUpdatePath(story: { href: string }, id: string): string {
  return `${story.href}/updates/${encodeURIComponent(id)}`
}
