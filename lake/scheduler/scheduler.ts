import { isReleaseDocumentId } from '../documents/release.ts'
import type { Services } from '../services.ts'
import type { Commit } from '../store/commit.ts'
import { createRetries } from './retries.ts'
import { runDueReleases } from './run-due-releases.ts'

/** The clock is looked at anew at least this often: it may be set while the lake sleeps. */
const LONGEST_SLEEP_MS = 1000

type Needs = Pick<Services, 'store' | 'events' | 'clock' | 'newId' | 'config' | 'log' | 'closing'>

/** Publishes scheduled releases when they are due. */
export type Scheduler = {
  start(): void
  /** Resolves when no release is being published any more. */
  stop(): Promise<void>
}

const concernsReleases = ({ changes }: Commit) =>
  changes.some(({ documentId }) => isReleaseDocumentId(documentId))

/** Milliseconds to the next release of any dataset that is still to come. */
function toSleep({ store, clock }: Needs): number {
  const now = clock()
  const next = store.datasets
    .list()
    .flatMap((dataset) => store.reader(dataset).getSchedule())
    .map(({ publishAt }) => Date.parse(publishAt) - now.getTime())
    .filter((ms) => ms > 0)
  return Math.min(LONGEST_SLEEP_MS, ...next)
}

/**
 * Keeps nothing of its own: what is due is read from the releases, before and after a restart alike, by the lake's
 * clock. Sleeps until the next one is due, or until a release is written.
 */
export function createScheduler(services: Needs): Scheduler {
  const needs = { ...services, retries: createRetries() }
  const unsubscribes = new Map<string, () => void>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let news = false
  let stopped = true

  const sleep = (ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(wake, ms)
  }
  const watch = () => {
    for (const { name } of services.store.datasets.list())
      if (!unsubscribes.has(name))
        unsubscribes.set(
          name,
          services.events.subscribe(name, (commit) => {
            if (!concernsReleases(commit)) return
            news = true
            if (running === null) sleep(0)
          }),
        )
  }
  const run = async () => {
    try {
      news = false
      watch()
      await runDueReleases(needs)
      sleep(news ? 0 : toSleep(services))
    } catch (error) {
      services.log.error('The scheduler stumbled, and goes on', error)
      sleep(LONGEST_SLEEP_MS)
    } finally {
      running = null
    }
  }
  function wake(): void {
    running ??= run()
  }
  return {
    start() {
      stopped = false
      wake()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      for (const unsubscribe of unsubscribes.values()) unsubscribe()
      await running
    },
  }
}
