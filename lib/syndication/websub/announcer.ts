import type { FeedStates } from './get-feed-states.ts'
import { HubRefusal } from './tell-hub.ts'
import type { WebSubState } from './web-sub-state.ts'

export type Announcer = {
  /** Has a look at the feeds soon, and tells the hub of those that have changed since the last. Returns at once. */
  look(): void
}

type Parts = {
  getStates(): Promise<FeedStates>
  /** Addresses of the feeds that follow the page at a path. */
  toTopics(path: string): string[]
  tell(topic: string): Promise<void>
  /** Milliseconds to wait after so many failures in a row. */
  pause(failures: number): number
  state: WebSubState
}

const now = () => new Date().toISOString()
const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Tells a hub of feeds as they change; how they are at the first look is taken for known. A feed stays in the queue, once,
 * until the hub has heard of it or refused to.
 */
export function createAnnouncer({ getStates, toTopics, tell, pause, state }: Parts): Announcer {
  const queue = new Set<string>()
  let known: FeedStates | undefined
  let isDue = false
  let isRunning = false

  const compare = async () => {
    isDue = false
    const states = await getStates().catch((error: unknown) => {
      isDue = true
      throw error
    })
    const changed = known ? [...states].filter(([path, text]) => known?.get(path) !== text) : []
    known = states
    for (const [path] of changed) for (const topic of toTopics(path)) queue.add(topic)
  }
  const announce = async (topic: string) => {
    try {
      await tell(topic)
      state.announced += 1
      state.lastAnnouncement = { topic, at: now() }
    } catch (error) {
      if (!(error instanceof HubRefusal)) throw error
      state.refused += 1
      state.lastError = { message: error.message, at: now() }
    }
    queue.delete(topic)
  }
  /** Everything there is to do; false when some of it has to be tried again. */
  const work = async () => {
    try {
      if (isDue) await compare()
      for (const topic of queue) {
        state.queued = queue.size
        await announce(topic)
      }
      return true
    } catch (error) {
      state.lastError = { message: toMessage(error), at: now() }
      return false
    } finally {
      state.queued = queue.size
    }
  }
  const run = async () => {
    isRunning = true
    for (let failures = 0; isDue || queue.size > 0;) {
      state.state = 'announcing'
      failures = (await work()) ? 0 : failures + 1
      if (failures === 0) continue
      state.state = 'waiting'
      await new Promise((resolve) => setTimeout(resolve, pause(failures)).unref())
    }
    state.state = 'idle'
    isRunning = false
  }
  state.state = 'idle'
  return {
    look() {
      isDue = true
      if (!isRunning) void run()
    },
  }
}
