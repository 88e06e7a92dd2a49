import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = lake.client({ role: 'viewer' })
})
afterAll(() => lake.close())

const post = (url: string, body: object) => client.request({ method: 'POST', url, body })

test.each([
  ['/intake/telemetry-status', { status: 'denied' }],
  ['/journey/announcements', []],
  ['/access/requests/me', []],
  ['/help?m=sanity%406.16.0&locale=en-US', { items: [] }],
  ['/schedules/dateline/production?limit=1', { schedules: [] }],
  ['/projects/dateline/user-applications', []],
  ['/subscriptions/project/dateline', null],
  ['/projects/dateline/datasets?datasetProfile=comments&addonFor=production', []],
])('Studio is told by %s that there is none', async (url, answer) =>
  expect(await client.request({ url })).toEqual(answer),
)

test('Studio has no schema to send', async () => {
  const claimed = await post('/descriptors/claim', {
    descriptorId: 'd',
    contextKey: 'dataset:dateline:production',
  })
  expect(claimed).toEqual({ synchronization: { type: 'in_sync' } })
  expect(await post('/descriptors/synchronize', { id: 'd' })).toEqual({ type: 'in_sync' })
})

test('Studio may create another release, however many there are', async () => {
  const { data } = await client
    .withConfig({ apiVersion: 'vX' })
    .request({ url: '/projects/dateline/new-content-release-allowed' })
  expect(data.orgActiveReleaseLimit).toBeNull()
  expect(data.orgMeteredActiveReleaseCount).toBeLessThan(data.datasetReleaseLimit)
})

test.each(['/journey/content-releases', '/media-libraries', '/canvases', '/agent/action', '/geoip/country'])(
  'what the lake has nothing of does not exist: %s',
  async (url) => expect(await refusal(client.request({ url }))).toMatchObject({ statusCode: 404 }),
)

test('no schedule of the old kind is made', async () => {
  const made = post('/schedules/dateline/production', { documents: [], executeAt: '2040-01-01T00:00:00Z' })
  expect(await refusal(made)).toMatchObject({ statusCode: 404 })
})
