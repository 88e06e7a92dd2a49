import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../../lake/log.ts'
import { restartLake } from '../../setup/restart-lake.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const NOON = Date.parse('2030-05-01T12:00:00.000Z')
const MINUTE = 60_000

let now = NOON
let told: string[] = []
const log: Log = { info: (message) => void told.push(message), error: (message) => void told.push(message) }
const services = { clock: () => new Date(now), log }

let lake: StartedLake
let client: SanityClient

beforeEach(async () => {
  now = NOON
  told = []
  lake = await startLake({ services })
  client = lake.client({ role: 'editor', perspective: 'raw' })
})
afterEach(() => lake.close())

const at = (ms: number) => new Date(ms).toISOString()
const release = (releaseId: string) => client.releases.get({ releaseId })
const title = async (id: string) => (await client.getDocument(id))?.['title']

const addVersion = (releaseId: string, id: string, fields: object = { title: 'New' }) =>
  client.create({ _id: `versions.${releaseId}.${id}`, _type: 'note', ...fields })

async function schedule(releaseId: string, publishAt: number): Promise<void> {
  await client.releases.schedule({ releaseId, publishAt: at(publishAt) })
}

/** A release with one version, due at a time. */
async function scheduleNew(releaseId: string, publishAt: number, fields?: object): Promise<void> {
  await client.releases.create({ releaseId, metadata: { title: releaseId, releaseType: 'scheduled' } })
  await addVersion(releaseId, `doc-${releaseId}`, fields)
  await schedule(releaseId, publishAt)
}

/** Longer than the scheduler ever sleeps. */
const aWhile = () => sleep(1300)

async function eventually(releaseId: string, state: string): Promise<void> {
  const end = performance.now() + 5000
  while ((await release(releaseId))?.state !== state) {
    if (performance.now() > end) throw new Error(`${releaseId} did not become ${state}: ${told.join('; ')}`)
    await sleep(20)
  }
}

async function getTransactions(id: string): Promise<{ id: string; author: string }[]> {
  const response = await fetch(`${lake.url}/v1/data/history/production/transactions/${id}`, {
    headers: { authorization: `Bearer ${lake.token('viewer')}` },
  })
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line))
}

test('publishes when it is due by the clock of the lake, not before, in one transaction of its own', async () => {
  await scheduleNew('r1', NOON + MINUTE)
  now = NOON + MINUTE - 1
  await aWhile()
  expect(await title('doc-r1')).toBeUndefined()
  now = NOON + MINUTE
  await eventually('r1', 'published')
  expect(await title('doc-r1')).toBe('New')
  expect(await getTransactions('doc-r1')).toMatchObject([{ author: 'scheduler' }])
  expect(await release('r1')).toMatchObject({ publishedAt: at(now) })
  expect(await release('r1')).not.toHaveProperty('publishAt')
})

test('publishes to the second', async () => {
  const began = Date.now()
  now = began
  await scheduleNew('r1', began + 700)
  const follow = setInterval(() => (now = Date.now()), 1)
  await eventually('r1', 'published')
  clearInterval(follow)
  const late = Date.parse((await release('r1'))?.publishedAt ?? '') - (began + 700)
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(500)
})

test('publishes at once what was due in the past', async () => {
  await scheduleNew('r1', NOON - MINUTE)
  const began = performance.now()
  await eventually('r1', 'published')
  expect(performance.now() - began).toBeLessThan(800)
})

test('unpublishes as scheduled, keeping a draft', async () => {
  await client.create({ _id: 'story', _type: 'note', title: 'Old' })
  await client.releases.create({ releaseId: 'r1', metadata: { cardinality: 'one' } })
  await client.unpublishVersion({ releaseId: 'r1', publishedId: 'story' })
  await schedule('r1', NOON + MINUTE)
  now += MINUTE
  await eventually('r1', 'published')
  expect(await client.getDocuments(['story', 'drafts.story'])).toMatchObject([null, { title: 'Old' }])
})

test('what is unscheduled or put off stays', async () => {
  await scheduleNew('r1', NOON + MINUTE)
  await scheduleNew('r2', NOON + MINUTE)
  await client.releases.unschedule({ releaseId: 'r1' })
  await schedule('r2', NOON + 2 * MINUTE)
  now = NOON + MINUTE
  await aWhile()
  expect([(await release('r1'))?.state, (await release('r2'))?.state]).toEqual(['active', 'scheduled'])
  now = NOON + 2 * MINUTE
  await eventually('r2', 'published')
})

test('follows the clock when it is set forwards or back', async () => {
  await scheduleNew('r1', NOON + 600 * MINUTE)
  await scheduleNew('r2', NOON + MINUTE)
  now = NOON - 1000 * MINUTE
  await aWhile()
  expect((await release('r2'))?.state).toBe('scheduled')
  now = NOON + 600 * MINUTE
  await eventually('r1', 'published')
  await eventually('r2', 'published')
})

test('several at the same second, whichever needs another first', async () => {
  await scheduleNew('ra', NOON + MINUTE, {
    to: { _type: 'reference', _ref: 'doc-rb', _weak: true, _strengthenOnPublish: { type: 'note' } },
  })
  await scheduleNew('rb', NOON + MINUTE)
  now += MINUTE
  await eventually('ra', 'published')
  await eventually('rb', 'published')
  expect(await client.getDocument('doc-ra')).toMatchObject({ to: { _ref: 'doc-rb' } })
})

describe('what cannot be published', () => {
  const hanging = {
    to: { _type: 'reference', _ref: 'nowhere', _weak: true, _strengthenOnPublish: { type: 'note' } },
  }

  test('says why, keeps its versions, and holds up nobody', async () => {
    await scheduleNew('r1', NOON + MINUTE, hanging)
    await scheduleNew('r2', NOON + MINUTE)
    now += MINUTE
    await eventually('r2', 'published')
    await eventually('r1', 'active')
    expect(await release('r1')).toMatchObject({
      error: { message: expect.stringContaining('references non-existent document "nowhere"') },
    })
    expect(await release('r1')).not.toHaveProperty('publishAt')
    expect(await client.getDocuments(['doc-r1', 'versions.r1.doc-r1'])).toMatchObject([null, hanging])
    expect(told).toEqual([expect.stringContaining('Release "r1" was due')])
  })

  test('is published once mended and scheduled again', async () => {
    await scheduleNew('r1', NOON + MINUTE, hanging)
    now += MINUTE
    await eventually('r1', 'active')
    await client.create({ _id: 'nowhere', _type: 'note' })
    await schedule('r1', NOON + 2 * MINUTE)
    expect(await release('r1')).not.toHaveProperty('error')
    now += MINUTE
    await eventually('r1', 'published')
  })
})

test('late rather than never: what came due while the lake was down', async () => {
  await scheduleNew('r1', NOON + MINUTE)
  await lake.lake.close()
  now += 10 * MINUTE
  lake = await restartLake(lake, { services, alreadyClosed: true })
  client = lake.client({ role: 'editor', perspective: 'raw' })
  await eventually('r1', 'published')
  expect(await getTransactions('doc-r1')).toHaveLength(1)
})

/** Ever smaller documents, until not even the smallest finds room. */
async function fillUp(): Promise<void> {
  for (const size of [100_000, 4000, 1])
    while (
      await client.create({ _type: 'filler', text: 'x'.repeat(size) }).then(
        () => true,
        ({ statusCode }: { statusCode: number }) => statusCode !== 507,
      )
    );
}

test('what finds the disk full is published once there is room', async () => {
  await lake.close()
  lake = await startLake({ services, config: { limits: { databaseBytes: 2_000_000 } } })
  client = lake.client({ role: 'editor', perspective: 'raw' })
  await scheduleNew('r1', NOON + MINUTE, { text: 'x'.repeat(50_000) })
  await fillUp()
  now += MINUTE
  await aWhile()
  expect(told).toContainEqual(expect.stringContaining('the lake will try again'))
  expect(await release('r1')).toMatchObject({ state: 'scheduled' })
  lake = await restartLake(lake, { services })
  client = lake.client({ role: 'editor', perspective: 'raw' })
  await eventually('r1', 'published')
})

test('publishes in every dataset, also one made later', async () => {
  const administrator = lake.client({ role: 'administrator' })
  await administrator.datasets.create('second', { aclMode: 'public' })
  client = lake.client({ role: 'editor', perspective: 'raw', dataset: 'second' })
  await scheduleNew('r1', NOON + MINUTE)
  now += MINUTE
  await eventually('r1', 'published')
})
