/** What the lake reports: `info` for the operator, `error` for what somebody has to mend. */
export type Log = {
  info(message: string): void
  error(message: string, error?: unknown): void
}

export const consoleLog: Log = {
  info: (message) => void process.stdout.write(`${message}\n`),
  error: (message, error) => console.error(message, error ?? ''),
}
