import { ensureAdministrator } from '../auth/ensure-administrator.ts'
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
  const config = parseLakeConfig(input)
  const lake = createLake(config)
  try {
    const { url } = await lake.listen()
    closeOnSignals(lake)
    // Made before anybody knows that the lake listens: whoever asks for a link of their own then has the newer one.
    const link = ensureAdministrator(config.dataDir, lake.services.url())
    process.stdout.write(`Lake listening on ${url}\n`)
    if (link !== null) process.stdout.write(`Nobody can sign in yet: become the administrator at ${link}\n`)
  } catch (error) {
    await lake.close()
    throw error
  }
}
