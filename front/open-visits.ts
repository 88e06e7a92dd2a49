import { setTimeout as wait } from 'node:timers/promises'
import type { Visit } from '../lib/freshness/visit.ts'
import { visits } from '../lib/freshness/visit.ts'

/** Milliseconds after which a rendering that does not end bars its address no longer. */
const PATIENCE_MS = 30_000

let generation = 0

/** A visit that is under way, and the page that was kept of its address when it began. */
export class OpenVisit implements Visit {
  readonly generation = generation
  readonly #over = Promise.withResolvers<void>()
  readonly #address: string
  #holders = 0
  lakeAway = false

  constructor(address: string) {
    this.#address = address
  }

  /** Keeps it open until then, whatever becomes of the promise. */
  hold(work: Promise<unknown>): void {
    this.#holders += 1
    const release = () => {
      this.#holders -= 1
      if (this.#holders === 0) this.close()
    }
    work.then(release, release)
  }

  close(): void {
    if (open.get(this.#address) === this) open.delete(this.#address)
    this.#over.resolve()
  }

  async ended(): Promise<void> {
    const late = new AbortController()
    await Promise.race([
      this.#over.promise,
      wait(PATIENCE_MS, undefined, { ref: false, signal: late.signal }),
    ])
    late.abort()
    this.close()
  }
}

const open = new Map<string, OpenVisit>()

/** Next takes the work that goes on behind an answer to whatever the platform names here. */
Reflect.set(globalThis, Symbol.for('@next/request-context'), {
  get() {
    const visit = visits.getStore()
    return visit instanceof OpenVisit
      ? { waitUntil: (work: Promise<unknown>) => visit.hold(work) }
      : undefined
  },
})

/** From now on nobody joins a rendering that has begun already: what it shows may have changed. */
export function endGeneration(): void {
  generation += 1
}

/** The visit under way at an address. */
export function getOpenVisit(address: string): OpenVisit | undefined {
  return open.get(address)
}

/**
 * Runs `render` within a visit of the address. Next lets requests of one address share a rendering, also one that began
 * before a change that the later of them has to show: that one is waited for instead.
 */
export async function visit(address: string, render: (visit: OpenVisit) => Promise<void>): Promise<void> {
  const arrival = generation
  for (let found = open.get(address); found && found.generation < arrival; found = open.get(address))
    await found.ended()
  const current = open.get(address) ?? new OpenVisit(address)
  open.set(address, current)
  const rendered = visits.run(current, () => render(current))
  current.hold(rendered)
  await rendered
}

/** Runs `render` within a visit that nobody joins, and that waits for nobody. */
export function visitAlone(render: () => Promise<void>): Promise<void> {
  return visits.run({ generation, lakeAway: false }, render)
}
