import { rmSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { startLake } from './start-lake.ts'
import type { StartedLake } from './start-lake.ts'

type Options = Pick<NonNullable<Parameters<typeof startLake>[0]>, 'services'> & { alreadyClosed?: boolean }

/**
 * Clients keep connections to the old lake, and would write into one before they saw it closed: the event loop gets
 * to look at them first.
 */
async function noticeClosed(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await nextTurn()
}

/** Stops a lake and starts it again on the same folder and port; closing the new one removes the folder. */
export async function restartLake(
  { lake, port, dataDir }: StartedLake,
  { services = {}, alreadyClosed = false }: Options = {},
): Promise<StartedLake> {
  if (!alreadyClosed) await lake.close()
  await noticeClosed()
  const again = await startLake({ dataDir, services, config: { port } })
  return {
    ...again,
    async close() {
      await again.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
