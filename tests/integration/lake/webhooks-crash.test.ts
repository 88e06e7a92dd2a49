import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { SanityClient } from '@sanity/client'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { runLakeCommand, startLakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'
import { startReceiver } from '../../setup/start-receiver.ts'
import type { Receiver } from '../../setup/start-receiver.ts'

const CYCLES = process.env['SOAK'] ? 200 : 12
const WRITERS = 4
const SECRET = 'signed-through-crashes'

const payload = z.object({ _id: z.string(), n: z.number() })

let isCrashing = true
let dataDir: string
let token: string
let receiver: Receiver

beforeAll(async () => {
  dataDir = makeDataDir()
  token = ensureToken(dataDir, { role: 'editor', label: 'crash-test' })
  const first = await startLakeProcess(dataDir)
  receiver = await startReceiver(SECRET)
  // A receiver as they are: slow at times, and, while the lake crashes, failing now and then.
  receiver.answer = (_, response) => {
    const status = isCrashing && randomInt(12) === 0 ? 503 : 200
    setTimeout(() => response.writeHead(status).end(), randomInt(8))
  }
  const args = ['--name', 'Crash', '--url', receiver.url, '--secret', SECRET, '--projection', '{_id, n}']
  await runLakeCommand(['webhook', 'add', ...args], { LAKE_DATA_DIR: dataDir })
  await first.stop('SIGKILL')
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Every change that was acknowledged. */
const acknowledged: string[] = []
const next = Array.from({ length: WRITERS }, () => 1)

async function write(client: SanityClient, writer: number): Promise<void> {
  for (;;) {
    const n = next[writer] ?? 0
    // What was not acknowledged may have been written: its number is not used again.
    next[writer] = n + 1
    try {
      await client.createOrReplace({ _id: `doc${writer}`, _type: 'story', n })
      acknowledged.push(`doc${writer}/${n}`)
    } catch {
      return
    }
  }
}

const toKey = ({ json }: { json: unknown }) => {
  const { _id, n } = payload.parse(json)
  return `${_id}/${n}`
}

test(
  `${CYCLES} times kill -9 while writing and delivering: what was acknowledged is delivered, in order, signed`,
  async () => {
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const lake = await startLakeProcess(dataDir)
      const client = createLakeClient(lake.url, { token, maxRetries: 0 })
      const writers = next.map((_, writer) => write(client, writer))
      await sleep(randomInt(20, 250))
      await lake.stop('SIGKILL')
      await Promise.all(writers)
    }
    expect(acknowledged.length).toBeGreaterThan(CYCLES)
    // Each failure holds up its document for five seconds and more: with any, the rest would take minutes.
    isCrashing = false

    const lake = await startLakeProcess(dataDir)
    const missing = () => {
      const delivered = new Set(receiver.received.map(toKey))
      return acknowledged.filter((key) => !delivered.has(key))
    }
    for (const end = performance.now() + 90_000; missing().length > 0 && performance.now() < end;)
      await sleep(100)
    await lake.stop()
    expect(missing()).toEqual([])
    expect(receiver.received.every(({ valid }) => valid)).toBe(true)

    const keys = receiver.received.map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys).size).toBe(new Set(receiver.received.map(toKey)).size)
    // What is repeated was the newest under way: nothing older ever comes after something newer.
    for (const writer of next.keys()) {
      const numbers = receiver.received
        .map(({ json }) => payload.parse(json))
        .flatMap(({ _id, n }) => (_id === `doc${writer}` ? n : []))
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }
  },
  CYCLES * 6000 + 120_000,
)
