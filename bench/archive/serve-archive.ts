import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { LakeAccess } from '../listeners.ts'

const main = fileURLToPath(new URL('archive-server.ts', import.meta.url))
const readySchema = z.object({ url: z.string(), token: z.string() })

/** Serves an archive's folder in a process of its own. */
export async function serveArchive(dataDir: string): Promise<{ access: LakeAccess; stop(): Promise<void> }> {
  const child = fork(main, [dataDir])
  const exited = once(child, 'exit')
  const failed = exited.then(([code]) => Promise.reject(new Error(`The archive's lake ended with ${code}.`)))
  failed.catch(() => undefined)
  const [ready] = await Promise.race([once(child, 'message'), failed])
  const { url, token } = readySchema.parse(ready)
  return {
    access: { apiHost: url, projectId: 'dateline', dataset: 'production', token },
    async stop() {
      child.disconnect()
      await exited
    },
  }
}
