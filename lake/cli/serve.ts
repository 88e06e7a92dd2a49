import { parseLakeConfig } from '../config.ts'
import type { LakeConfigInput } from '../config.ts'
import { createLake } from '../server.ts'
import type { Lake } from '../server.ts'

/** Ctrl-C reaches a process more than once when npm forwards it too: the first signal closes, the others change nothing. */
function closeOnSignals(lake: Lake): void {
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= lake.close().then(() => process.exit(0))
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

/** Runs the lake until it is told to stop, and says where it listens. */
export async function serve(input: LakeConfigInput): Promise<void> {
  const lake = createLake(parseLakeConfig(input))
  try {
    const { url } = await lake.listen()
    closeOnSignals(lake)
    process.stdout.write(`Lake listening on ${url}\n`)
  } catch (error) {
    await lake.close()
    throw error
  }
}
