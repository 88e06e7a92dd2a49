import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { hostileQueries } from '../../tests/fixtures/hostile-queries.ts'
import type { HostileQuery } from '../../tests/fixtures/hostile-queries.ts'
import { getPercentile } from '../percentile.ts'

type LakeAccess = { apiHost: string; dataset: string }

export type HostileAnswer = { name: string; status: number; ms: number }

export type HostileRun = {
  answers: HostileAnswer[]
  /** How long pings took meanwhile, and before, when nobody else asked anything. */
  ping: { p50Ms: number; p99Ms: number; maxMs: number; quietP99Ms: number; count: number }
}

/** Time between two pings, and how many there are before the queries, in milliseconds. */
const PING_EVERY_MS = 5
const QUIET_PINGS = 400

async function ask({ apiHost, dataset }: LakeAccess, { query, params = {} }: HostileQuery) {
  const start = performance.now()
  const response = await fetch(`${apiHost}/v2025-02-19/data/query/${dataset}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, params }),
  })
  await response.arrayBuffer()
  return { status: response.status, ms: performance.now() - start }
}

async function ping({ apiHost }: LakeAccess): Promise<number> {
  const start = performance.now()
  const response = await fetch(`${apiHost}/v1/ping`)
  z.object({ ok: z.unknown() }).parse(await response.json())
  return performance.now() - start
}

async function pingUntil(access: LakeAccess, isOver: (count: number) => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver(times.length)) {
    times.push(await ping(access))
    await sleep(PING_EVERY_MS)
  }
  return times
}

/** Asks every hostile query `rounds` times, `readers` of them at once, and pings the lake meanwhile. */
export async function measureHostile(
  access: LakeAccess,
  { rounds = 3, readers = 4 } = {},
): Promise<HostileRun> {
  const quiet = await pingUntil(access, (count) => count >= QUIET_PINGS)
  const waiting = Array.from({ length: rounds }, () => Object.entries(hostileQueries)).flat()
  const answers: HostileAnswer[] = []
  const read = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      answers.push({ name: next[0], ...(await ask(access, next[1])) })
  }
  let isOver = false
  const reading = Promise.all(Array.from({ length: readers }, read)).finally(() => (isOver = true))
  const times = await pingUntil(access, () => isOver)
  await reading
  return {
    answers,
    ping: {
      p50Ms: getPercentile(times, 0.5),
      p99Ms: getPercentile(times, 0.99),
      maxMs: Math.max(...times),
      quietP99Ms: getPercentile(quiet, 0.99),
      count: times.length,
    },
  }
}
