/** The server in what a reader writes: its name, an address of it, or `@name@server`; `undefined` for anything else. */
export function toServer(written: string): string | undefined {
  const name = written.trim().replace(/^(https?:\/\/|@?[^@/]*@)/i, '')
  const address = URL.canParse(`https://${name}`) ? new URL(`https://${name}`) : undefined
  const isHost = address && !address.username && /^[^.]+(\.[^.]+)+$/.test(address.hostname)
  return isHost ? address.host : undefined
}
