/** Path of the document that tells which version of a live story is the latest, beside the story's page. */
export function toLatestPath(story: string): string {
  return `${story}/latest.json`
}
