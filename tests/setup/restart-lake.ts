import { rmSync } from 'node:fs'
import { startLake } from './start-lake.ts'
import type { StartedLake } from './start-lake.ts'

type Options = Pick<NonNullable<Parameters<typeof startLake>[0]>, 'services'> & { alreadyClosed?: boolean }

/** Stops a lake and starts it again on the same folder and port; closing the new one removes the folder. */
export async function restartLake(
  { lake, port, dataDir }: StartedLake,
  { services = {}, alreadyClosed = false }: Options = {},
): Promise<StartedLake> {
  if (!alreadyClosed) await lake.close()
  const again = await startLake({ dataDir, services, config: { port } })
  return {
    ...again,
    async close() {
      await again.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
