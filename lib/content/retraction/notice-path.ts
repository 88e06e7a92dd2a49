/** Pages below this path tell readers that a story was retracted; the front sends them with status 410. */
const NOTICES = '/status/410'

/** Where the notice stands that answers for a retracted story's path. */
export function toNoticePath(path: string): string {
  return `${NOTICES}${path}`
}

/** Whether this address is one of a notice. */
export function isNoticePath(address: string): boolean {
  return address.startsWith(`${NOTICES}/`)
}
