import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '../services.ts'
import { buildIndexes } from './build.ts'

const RETRY_MS = 5000

/** Completes indexes while the lake serves; an error, a full disk say, only delays that. */
export type IndexBuilder = {
  start(): void
  /** Resolves when nothing is being written any more. The lake must be closing by then. */
  stop(): Promise<void>
}

export function createIndexBuilder(services: Pick<Services, 'store' | 'log' | 'closing'>): IndexBuilder {
  const { store, log, closing } = services
  let running: Promise<void> | undefined
  const run = async () => {
    while (!closing.aborted) {
      try {
        await buildIndexes({ store, log, signal: closing })
        return
      } catch (error) {
        log.error('Building indexes stumbled, and goes on', error)
        await sleep(RETRY_MS, undefined, { signal: closing }).catch(() => undefined)
      }
    }
  }
  return {
    start() {
      running ??= run()
    },
    stop: async () => running,
  }
}
