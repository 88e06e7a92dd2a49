/** Writes one structured line to standard error; `event` is a stable name that alerts can be built on. */
export function logWarning(event: string, fields: Record<string, string | number>): void {
  console.warn(JSON.stringify({ level: 'warn', event, ...fields }))
}
