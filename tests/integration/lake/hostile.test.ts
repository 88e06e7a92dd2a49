import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hostileQueries, makeHostileDocuments } from '../../fixtures/hostile-queries.ts'
import type { HostileQuery } from '../../fixtures/hostile-queries.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const DOCUMENTS = 1000
const QUERY_MS = 600
/** Beyond its deadline a query may take this long, on a machine that has others to do. */
const GRACE_MS = 4000
const PING_MS = 1000

let lake: StartedLake

beforeAll(async () => {
  lake = await startLake({ config: { limits: { queryMs: QUERY_MS } } })
  const editor = lake.client({ role: 'editor' })
  const documents = makeHostileDocuments(DOCUMENTS)
  for (let start = 0; start < DOCUMENTS; start += 250)
    await editor.mutate(documents.slice(start, start + 250).map((create) => ({ create })))
})
afterAll(() => lake.close())

/** By POST and without a token, as anybody may. */
async function ask({ query, params = {} }: Pick<HostileQuery, 'query' | 'params'>) {
  const start = performance.now()
  const response = await fetch(`${lake.url}/v2025-02-19/data/query/production`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, params }),
  })
  const body: unknown = await response.json()
  return { status: response.status, body, ms: performance.now() - start }
}

/** Pings until it is over; the longest that one took. */
async function pingDuring(work: Promise<unknown>): Promise<number> {
  let isOver = false
  const done = work.finally(() => (isOver = true))
  let longest = 0
  while (!isOver) {
    const start = performance.now()
    const { status } = await fetch(`${lake.url}/v1/ping`)
    longest = Math.max(longest, performance.now() - start)
    expect(status).toBe(200)
  }
  await done
  return longest
}

describe('hostile queries end within their deadline, and ping answers meanwhile', () => {
  test.each(Object.entries(hostileQueries))('%s', async (_, { statuses, ...hostile }) => {
    const asking = ask(hostile)
    const longest = await pingDuring(asking)
    const { status, body, ms } = await asking
    if (!statuses.includes(status)) expect({ status, body }).toEqual({ status: statuses })
    expect(ms).toBeLessThan(QUERY_MS + GRACE_MS)
    expect(longest).toBeLessThan(PING_MS)
  })
})

test('all of them at once leave the lake answering', async () => {
  const all = Promise.all(Object.values(hostileQueries).map((hostile) => ask(hostile)))
  expect(await pingDuring(all)).toBeLessThan(PING_MS)
  const answers = await all
  expect(
    answers.map(({ status }) => status).filter((status) => ![200, 400, 413, 503, 504].includes(status)),
  ).toEqual([])
  expect(await ask({ query: 'count(*[_type == "many"])' })).toMatchObject({
    status: 200,
    body: { result: DOCUMENTS },
  })
})
