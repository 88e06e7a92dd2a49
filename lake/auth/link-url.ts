/** Where a one-time link is opened. */
export function toLinkUrl(lakeUrl: string, secret: string): string {
  return `${lakeUrl.replace(/\/$/, '')}/welcome/${secret}`
}
