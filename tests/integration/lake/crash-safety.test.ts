import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { startLakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'

const CYCLES = process.env['SOAK'] ? 200 : 20
const WRITERS = 4
const PAIRS = Array.from({ length: WRITERS }, (_, writer) => ({
  left: `left${writer}`,
  right: `right${writer}`,
}))

let dataDir: string
let token: string

beforeAll(() => {
  dataDir = makeDataDir()
  token = ensureToken(dataDir, { role: 'editor', label: 'crash-test' })
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

type State = { n: number; rev: string }

/** What the lake has promised: the last acknowledged state of each writer's pair, and how many writes that took. */
const promised: State[] = PAIRS.map(() => ({ n: 0, rev: '' }))
let acknowledged = 0

/** Writes both documents of a pair in one transaction, again and again, until the lake is gone. */
async function write(client: SanityClient, writer: number): Promise<void> {
  const { left, right } = PAIRS[writer] ?? { left: '', right: '' }
  for (let n = (promised[writer]?.n ?? 0) + 1; ; n++) {
    try {
      const { transactionId } = await client
        .transaction()
        .createOrReplace({ _id: left, _type: 'pair', n, pad: 'x'.repeat(randomInt(2000)) })
        .createOrReplace({ _id: right, _type: 'pair', n })
        .create({ _type: 'entry', writer, n })
        .commit()
      promised[writer] = { n, rev: transactionId }
      acknowledged++
    } catch {
      return
    }
  }
}

/** Holds the lake to its promises; what was under way when it died is there as a whole or not at all. */
async function check(client: SanityClient): Promise<void> {
  const entries = await client.fetch<{ writer: number; n: number }[]>(
    '*[_type == "entry"] | order(n) {writer, n}',
  )
  for (const [writer, { left, right }] of PAIRS.entries()) {
    const last = promised[writer] ?? { n: 0, rev: '' }
    const [a, b] = await client.getDocuments([left, right])
    if (last.n > 0) expect(a?.['n']).toBeGreaterThanOrEqual(last.n)
    expect({ n: b?.['n'], rev: b?._rev }).toEqual({ n: a?.['n'], rev: a?._rev })
    if (a?.['n'] === last.n) expect(a._rev).toBe(last.rev)
    const own = entries.filter((entry) => entry.writer === writer).map(({ n }) => n)
    expect(own).toEqual(Array.from({ length: Number(a?.['n'] ?? 0) }, (_, index) => index + 1))
    promised[writer] = { n: Number(a?.['n'] ?? 0), rev: a?._rev ?? '' }
  }
}

test(
  `${CYCLES} times kill -9 while writing loses nothing that was acknowledged`,
  async () => {
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const lake = await startLakeProcess(dataDir)
      const client = createLakeClient(lake.url, { token, perspective: 'raw', maxRetries: 0 })
      await check(client)
      const writers = PAIRS.map((_, writer) => write(client, writer))
      await sleep(randomInt(10, 120))
      await lake.stop('SIGKILL')
      await Promise.all(writers)
    }
    expect(acknowledged).toBeGreaterThan(CYCLES)
    const lake = await startLakeProcess(dataDir)
    await check(createLakeClient(lake.url, { token, perspective: 'raw' }))
    await lake.stop()
  },
  CYCLES * 3000,
)
