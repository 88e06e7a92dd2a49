import { isIPv6 } from 'node:net'

/** A lake's address where no other is configured. */
export function toOwnUrl({ host, port }: { host: string; port: number }): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}
