import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { toCacheTag } from '../../lib/content/cache-tags.ts'
import { connection } from '../../lib/freshness/connection.ts'
import { followLake } from '../../lib/freshness/follow-lake.ts'
import { createWatchedFetch } from '../../lib/freshness/watched-fetch.ts'
import { restartLake } from '../setup/restart-lake.ts'
import { startLake, type StartedLake } from '../setup/start-lake.ts'

let lake: StartedLake
let expired: { tags: readonly string[]; eventId: string | undefined }[]
let stop: () => void

const settle = () => new Promise((resolve) => setTimeout(resolve, 200))
const untilTrue = async (holds: () => boolean) => {
  for (const end = Date.now() + 10_000; !holds() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(holds()).toBe(true)
}
const save = (id: string, title: string) =>
  lake.client({ role: 'editor' }).createOrReplace({ _id: id, _type: 'page', title })

beforeEach(async () => {
  lake = await startLake()
  expired = []
  const watchedFetch = createWatchedFetch(30_000)
  const { live } = lake.client({ resolveFetch: () => watchedFetch })
  stop = followLake({
    events: () => live.events(),
    revalidator: { expire: (tags, eventId) => expired.push({ tags, eventId }) },
    pause: () => 50,
  })
  await untilTrue(() => connection.state === 'live')
})
afterEach(async () => {
  stop()
  await lake.close()
})

it('lets expire what a query that sees the change was tagged with', async () => {
  const { syncTags = [] } = await lake
    .client()
    .fetch('*[_type == "page"]', {}, { filterResponse: false, perspective: 'published' })
  await save('one', 'One')
  await untilTrue(() => expired.length > 1)
  expect(syncTags.length).toBeGreaterThan(0)
  expect(expired[1]?.tags).toEqual(expect.arrayContaining(syncTags.map(toCacheTag)))
})

it('hears nothing of drafts', async () => {
  await save('drafts.one', 'One')
  await settle()
  expect(expired).toEqual([{ tags: ['content'], eventId: expect.any(String) }])
})

it('goes on where it was after the lake was restarted', async () => {
  await save('one', 'One')
  await untilTrue(() => expired.length > 1)
  lake = await restartLake(lake)
  await save('one', 'Two')
  await save('two', 'Two')
  await untilTrue(() => expired.length > 3)
  await settle()
  expect(expired.filter(({ tags }) => tags.includes('content'))).toHaveLength(1)
  const ids = expired.map(({ eventId }) => Number(eventId))
  expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  expect(expired).toHaveLength(4)
})
