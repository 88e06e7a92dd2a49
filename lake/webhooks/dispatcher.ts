import type { Services } from '../services.ts'
import { createChangeEvaluator } from './change-evaluator.ts'
import { createLane } from './lane.ts'
import type { Lane } from './lane.ts'
import { openWebhookQueue } from './queue.ts'
import { tryDelivery } from './try-delivery.ts'
import type { Webhook } from './webhook.ts'

/** Webhooks made by a command, tries that became due and a clock set anew are noticed this soon. */
const LONGEST_SLEEP_MS = 1000
const PRUNE_MS = 60_000

type Needs = Pick<Services, 'config' | 'store' | 'events' | 'clock' | 'log' | 'closing'>

/** Tells webhooks of commits. */
export type Dispatcher = {
  start(): void
  /** Breaks off what is under way: it is repeated after the next start. */
  stop(): Promise<void>
}

/** Keeps nothing of its own but who fails at the moment: what is to be sent is in the lake's file. */
export function createDispatcher(services: Needs): Dispatcher {
  const { config, store, events, clock, log } = services
  const evaluator = createChangeEvaluator(config)
  const lanes = new Map<string, Lane>()
  /** Of webhooks that are gone: what they have under way still needs the file. */
  const ending = new Set<Promise<void>>()
  const unsubscribes = new Map<string, () => void>()
  let queue: ReturnType<typeof openWebhookQueue> | null = null
  let timer: NodeJS.Timeout | undefined
  let prunedAt = -Infinity
  let hastened = false

  const sleep = (ms: number) => {
    clearTimeout(timer)
    if (queue !== null) timer = setTimeout(wake, ms)
  }
  /** Once for all the commits of a moment. */
  const hasten = () => {
    if (hastened) return
    hastened = true
    sleep(0)
  }
  const watch = () => {
    for (const { name } of store.datasets.list())
      if (!unsubscribes.has(name)) unsubscribes.set(name, events.subscribe(name, hasten))
  }
  const laneOf = (webhook: Webhook, opened: NonNullable<typeof queue>): Lane => {
    const attempt: Parameters<typeof createLane>[0]['attempt'] = (delivery) =>
      tryDelivery({ ...services, evaluator }, webhook, delivery)
    const lane = lanes.get(webhook.id) ?? createLane({ webhook, queue: opened, attempt, clock, log })
    lanes.set(webhook.id, lane)
    return lane
  }
  const end = (id: string, lane: Lane) => {
    lanes.delete(id)
    const ended = lane.stop().finally(() => ending.delete(ended))
    ending.add(ended)
  }
  const run = (opened: NonNullable<typeof queue>) => {
    watch()
    const webhooks = opened.getWebhooks()
    const isPruning = performance.now() - prunedAt > PRUNE_MS
    if (isPruning) prunedAt = performance.now()
    for (const webhook of webhooks) {
      if (isPruning) opened.prune(webhook.id, clock())
      laneOf(webhook, opened).fill()
    }
    const known = new Set(webhooks.map(({ id }) => id))
    for (const [id, lane] of lanes) if (!known.has(id)) end(id, lane)
  }
  function wake(): void {
    if (queue === null) return
    hastened = false
    try {
      run(queue)
    } catch (error) {
      log.error('Webhooks stumbled, and go on', error)
    }
    sleep(LONGEST_SLEEP_MS)
  }
  return {
    start() {
      queue = openWebhookQueue(config.dataDir, config.limits.databaseBytes)
      wake()
    },
    async stop() {
      const opened = queue
      queue = null
      clearTimeout(timer)
      for (const unsubscribe of unsubscribes.values()) unsubscribe()
      await evaluator.close()
      await Promise.all([...ending, ...[...lanes.values()].map((lane) => lane.stop())])
      opened?.close()
    },
  }
}
