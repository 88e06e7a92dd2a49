import type { Services } from '../services.ts'
import type { Delivery, WebhookQueue } from './queue.ts'
import type { Outcome } from './try-delivery.ts'
import type { Webhook } from './webhook.ts'

/** Deliveries of one webhook under way at once, each of another document. */
const AT_ONCE = 4
/** After so many failures in a row the receiver is taken to be down. */
const DOWN_AFTER = 3
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

type Needs = Pick<Services, 'clock' | 'log'> & {
  webhook: Webhook
  queue: WebhookQueue
  attempt: (delivery: Delivery) => Promise<Outcome>
}

/** One webhook's deliveries. Whatever its receiver does, the others do not wait for it. */
export type Lane = {
  /** Starts what may be sent now. */
  fill(): void
  /** Resolves when nothing is under way; nothing is started any more. */
  stop(): Promise<void>
}

/**
 * While a receiver fails, one delivery at a time finds out whether it is back, after pauses of up to a minute; once it
 * is, all that waits is sent.
 */
export function createLane({ webhook, queue, attempt, clock, log }: Needs): Lane {
  const running = new Map<number, Promise<void>>()
  let failures = 0
  let pausedUntil = 0
  let stopped = false

  /** A pause longer than the longest began before the clock was set back. */
  const isPaused = () => {
    const left = pausedUntil - clock().getTime()
    return left > 0 && left <= LONGEST_PAUSE_MS
  }
  const pause = (ms: number) => {
    pausedUntil = clock().getTime() + ms
  }
  const fail = (error: string) => {
    failures += 1
    pause(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS))
    if (failures === DOWN_AFTER)
      log.info(
        `Webhook "${webhook.name}" does not get through to ${new URL(webhook.url).host}: ${error}; the lake goes on trying`,
      )
  }
  const recover = () => {
    if (failures >= DOWN_AFTER) {
      log.info(`Webhook "${webhook.name}" gets through again`)
      queue.hurry(webhook.id)
    }
    failures = 0
    pausedUntil = 0
  }
  const settle = (delivery: Delivery, outcome: Outcome) => {
    if (outcome === 'closing') return
    if (outcome === 'unmatched') return queue.drop(delivery)
    queue.settle(webhook.id, delivery, outcome)
    if (outcome.mayPass) fail(outcome.error ?? '')
    else if (outcome.status !== null) recover()
  }
  const run = async (delivery: Delivery) => {
    try {
      settle(delivery, await attempt(delivery))
    } catch (error) {
      // What was sent could not be noted: it is sent again, but not at once and for ever.
      pause(LONGEST_PAUSE_MS)
      log.error(`A delivery of webhook "${webhook.name}" could not be settled, and will be repeated`, error)
    } finally {
      running.delete(delivery.id)
      setImmediate(fill)
    }
  }
  const start = (room: number) => {
    const due = queue.getDue(webhook.id, clock(), room + running.size)
    const next = due.filter(({ id }) => !running.has(id)).slice(0, room)
    for (const delivery of next) running.set(delivery.id, run(delivery))
  }
  function fill(): void {
    const room = (failures > 0 ? 1 : AT_ONCE) - running.size
    if (stopped || room <= 0 || isPaused()) return
    try {
      start(room)
    } catch (error) {
      pause(LONGEST_PAUSE_MS)
      log.error(`What waits for webhook "${webhook.name}" could not be read; the lake will try again`, error)
    }
  }
  return {
    fill,
    async stop() {
      stopped = true
      await Promise.all(running.values())
    },
  }
}
