/** The id of a new release, as Studio makes them. */
export function newReleaseId(): string {
  return `r${crypto.randomUUID().replaceAll('-', '').slice(0, 8)}`
}
