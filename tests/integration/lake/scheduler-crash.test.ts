import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureToken } from '../../../lake/auth/ensure-token.ts'
import { startLakeProcess } from '../../setup/start-lake-process.ts'
import type { LakeProcess } from '../../setup/start-lake-process.ts'
import { createLakeClient, makeDataDir } from '../../setup/start-lake.ts'

const CYCLES = process.env['SOAK'] ? 200 : 20
/** Time enough to schedule both before they are due. */
const AHEAD_MS = 400
/** Killed within this time around when it is due. */
const AROUND_MS = 120

let dataDir: string
let token: string
let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  dataDir = makeDataDir()
  token = ensureToken(dataDir, { role: 'editor', label: 'crash-test' })
  await start()
})
afterAll(async () => {
  await lake.stop('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<void> {
  lake = await startLakeProcess(dataDir)
  client = createLakeClient(lake.url, { token, perspective: 'raw' })
}

/** Two stories in one release. */
async function prepare(releaseId: string): Promise<void> {
  const version = (name: string) => `versions.${releaseId}.${name}-${releaseId}`
  await client.releases.create({ releaseId })
  await client
    .transaction()
    .create({ _id: version('a'), _type: 'story', title: releaseId })
    .create({ _id: version('b'), _type: 'story', title: releaseId })
    .commit()
}

const schedule = (releaseId: string, publishAt: number) =>
  client.releases.schedule({ releaseId, publishAt: new Date(publishAt).toISOString() })

async function untilPublished(releaseId: string): Promise<void> {
  const end = performance.now() + 10_000
  while ((await client.releases.get({ releaseId }))?.state !== 'published') {
    if (performance.now() > end) throw new Error(`${releaseId} was never published`)
    await sleep(20)
  }
}

/** Authors of the transactions that touched any of these documents. */
async function getAuthors(ids: string): Promise<string[]> {
  const response = await fetch(`${lake.url}/v1/data/history/production/transactions/${ids}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line).author)
}

async function expectPublishedOnce(releaseId: string): Promise<void> {
  const ids = [`a-${releaseId}`, `b-${releaseId}`]
  const stories = await client.getDocuments(ids)
  expect(stories).toMatchObject([{ title: releaseId }, { title: releaseId }])
  expect(stories[0]?._rev).toBe(stories[1]?._rev)
  expect(await getAuthors(ids.join())).toEqual(['scheduler'])
}

test('killed before it is due, started after: published once', async () => {
  await prepare('before')
  await schedule('before', Date.now() + 1000)
  await lake.stop('SIGKILL')
  await sleep(1200)
  await start()
  await untilPublished('before')
  await expectPublishedOnce('before')
})

test(
  `killed ${CYCLES} times around when two releases are due: each is published once`,
  async () => {
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const names = [`one${cycle}`, `two${cycle}`]
      for (const name of names) await prepare(name)
      const due = Date.now() + AHEAD_MS
      for (const name of names) await schedule(name, due)
      await sleep(Math.max(0, due - Date.now() + randomInt(-AROUND_MS / 4, AROUND_MS)))
      await lake.stop('SIGKILL')
      await start()
      for (const name of names) await untilPublished(name)
      for (const name of names) await expectPublishedOnce(name)
    }
  },
  CYCLES * 15_000,
)
