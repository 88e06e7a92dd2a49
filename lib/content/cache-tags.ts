/** Tag of everything that was read from the lake. */
export const contentTag = 'content'

/** Cache tag of what the lake announces under one of its sync tags. */
export function toCacheTag(syncTag: string): string {
  return `sanity:${syncTag}`
}
