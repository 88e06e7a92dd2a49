import { contentTag } from '../content/cache-tags.ts'

/** Beyond so many tags, everything is the shorter list. */
const MANY = 1000

export type Revalidator = {
  /** Lets tags expire; `eventId` is the change that touched them. */
  expire(tags: readonly string[], eventId?: string): void
}

type Parts = {
  /** Resolves once the tags have expired in every cache of this process. */
  send(tags: readonly string[]): Promise<void>
  /** Milliseconds to wait after so many failures in a row. */
  pause(failures: number): number
  onExpired(eventId: string | undefined, tags: readonly string[]): void
  onFailure(error: unknown): void
}

/**
 * Lets tags expire at once; what comes meanwhile goes together in the next round. A round that fails is tried again until
 * it succeeds, with what has come since.
 */
export function createRevalidator({ send, pause, onExpired, onFailure }: Parts): Revalidator {
  const waiting = new Set<string>()
  let newest: string | undefined
  let running = false

  const add = (tags: readonly string[]) => {
    for (const tag of tags) waiting.add(tag)
    if (waiting.size <= MANY && !waiting.has(contentTag)) return
    waiting.clear()
    waiting.add(contentTag)
  }
  const sendRound = async () => {
    const [tags, eventId] = [[...waiting], newest]
    waiting.clear()
    try {
      await send(tags)
      onExpired(eventId, tags)
      return true
    } catch (error) {
      add(tags)
      onFailure(error)
      return false
    }
  }
  const run = async () => {
    running = true
    for (let failures = 0; waiting.size > 0;) {
      failures = (await sendRound()) ? 0 : failures + 1
      if (failures > 0) await new Promise((resolve) => setTimeout(resolve, pause(failures)).unref())
    }
    running = false
  }
  return {
    expire(tags, eventId) {
      newest = eventId ?? newest
      add(tags)
      if (!running) void run()
    },
  }
}
