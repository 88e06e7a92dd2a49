import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const START = Date.parse('2030-05-01T12:00:00.000Z')
const MINUTE = 60_000

let now = START
let lake: StartedLake
let client: SanityClient
let editor: string

beforeAll(async () => {
  lake = await startLake({ services: { clock: () => new Date(now) } })
  const token = lake.token('editor')
  client = lake.client({ token, perspective: 'raw' })
  editor = (await client.users.getById('me')).id
})
afterAll(() => lake.close())

let count = 0
let releaseId: string
let id: string
beforeEach(() => {
  count += 1
  now = START
  releaseId = `r${count}`
  id = `story${count}`
})

const event = z.looseObject({ type: z.string() })
const byDocument = z.object({ events: z.record(z.string(), z.array(event)), nextCursor: z.string() })
const byRelease = z.object({ events: z.array(event), nextCursor: z.string() })
const documents = z.object({ documents: z.array(z.looseObject({ _rev: z.string() })) })

const get = <T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> =>
  client.request({ url: `/data/history/production/${path}` }).then((answer) => schema.parse(answer))

async function eventsOf(documentId: string) {
  return (await get(`events/documents/${documentId}`, byDocument)).events[documentId]
}
const releaseEvents = async () => (await get(`events/releases/${releaseId}`, byRelease)).events

const version = () => `versions.${releaseId}.${id}`
const at = (minutes: number) => new Date(START + minutes * MINUTE).toISOString()
const schedule = (minutes: number) => client.releases.schedule({ releaseId, publishAt: at(minutes) })

async function createWithVersion(): Promise<string> {
  await client.releases.create({ releaseId, metadata: { title: 'Launch', releaseType: 'asap' } })
  const { _rev } = await client.create({ _id: version(), _type: 'story', title: 'New' })
  return _rev
}

async function runSchedule(): Promise<void> {
  now = START + 60 * MINUTE
  while ((await client.releases.get({ releaseId }))?.state === 'scheduled') await sleep(20)
}

test('a version tells who published it; its schedules are told by the release', async () => {
  const versionRevisionId = await createWithVersion()
  await schedule(30)
  await client.releases.unschedule({ releaseId })
  await schedule(60)
  const about = { documentId: id, releaseId, versionId: version(), versionRevisionId, author: editor }
  const creation = { type: 'createDocumentVersion', ...about, timestamp: at(0) }
  expect(await eventsOf(version())).toEqual([creation])
  await runSchedule()
  const published = await client.getDocument(id)
  const publication = {
    ...about,
    type: 'publishDocumentVersion',
    revisionId: published?._rev,
    publishCause: 'release.schedule',
    author: 'scheduler',
    timestamp: at(60),
  }
  expect(await eventsOf(version())).toEqual([publication, creation])
  expect(await eventsOf(id)).toEqual([publication])
})

test('publishing by hand, and a version alone, are told apart', async () => {
  await createWithVersion()
  await client.create({ _id: `${version()}b`, _type: 'story' })
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `${version()}b`,
    publishedId: `${id}b`,
  })
  await client.releases.publish({ releaseId })
  expect(await eventsOf(id)).toMatchObject([{ publishCause: 'release.publish', author: editor }])
  expect(await eventsOf(`${id}b`)).toMatchObject([{ publishCause: 'document.publish' }])
})

test('a draft that was published with its release tells so', async () => {
  const draft = await client.create({ _id: `drafts.${id}`, _type: 'story' })
  await client.releases.create({ releaseId })
  await client.createVersion({ publishedId: id, releaseId, baseId: draft._id })
  await client.releases.publish({ releaseId })
  const publication = { type: 'publishDocumentVersion', publishCause: 'release.publish' }
  expect(await eventsOf(id)).toMatchObject([{ ...publication, versionId: version(), releaseId }])
  expect(await eventsOf(draft._id)).toMatchObject([
    { ...publication, versionId: draft._id },
    { type: 'createDocumentVersion' },
  ])
})

test('unpublishing by a release, with and without a draft of one’s own', async () => {
  await client.create({ _id: id, _type: 'story' })
  await client.create({ _id: `${id}b`, _type: 'story' })
  await client.create({ _id: `drafts.${id}b`, _type: 'story' })
  await client.releases.create({ releaseId })
  await client.unpublishVersion({ releaseId, publishedId: id })
  await client.unpublishVersion({ releaseId, publishedId: `${id}b` })
  await client.releases.publish({ releaseId })
  expect(await eventsOf(id)).toMatchObject([
    { type: 'unpublishDocument', versionId: `drafts.${id}`, releaseId },
    { type: 'createLiveDocument' },
  ])
  expect(await eventsOf(`${id}b`)).toMatchObject([
    { type: 'unpublishDocument', versionId: `${version()}b`, releaseId },
    { type: 'createLiveDocument' },
  ])
  expect((await eventsOf(version()))?.[0]).toMatchObject({ type: 'unpublishDocument', releaseId })
  expect((await eventsOf(`drafts.${id}`))?.[0]).toMatchObject({ type: 'unpublishDocument' })
})

test('a release tells its life', async () => {
  await createWithVersion()
  await client.create({ _id: `${version()}b`, _type: 'note' })
  await client.discardVersion({ releaseId, publishedId: `${id}b` })
  await client.releases.edit({
    releaseId,
    patch: { set: { 'metadata.releaseType': 'scheduled', 'metadata.intendedPublishAt': at(30) } },
  })
  await client.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Renamed' } } })
  await schedule(30)
  await client.releases.unschedule({ releaseId })
  await client.releases.archive({ releaseId })
  await client.releases.unarchive({ releaseId })
  await client.releases.publish({ releaseId })
  const by = { author: editor, timestamp: at(0), releaseName: releaseId }
  expect(await releaseEvents()).toMatchObject([
    { type: 'publishRelease', ...by },
    { type: 'unarchiveRelease', ...by },
    { type: 'archiveRelease', ...by },
    { type: 'unscheduleRelease', ...by },
    { type: 'scheduleRelease', ...by, publishAt: at(30) },
    { type: 'editRelease', ...by, change: { releaseType: 'scheduled', intendedPublishDate: at(30) } },
    { type: 'discardDocumentFromRelease', documentId: `${id}b`, documentType: 'note' },
    { type: 'addDocumentToRelease', documentId: `${id}b`, documentType: 'note', versionId: `${version()}b` },
    { type: 'addDocumentToRelease', documentId: id, documentType: 'story', versionId: version() },
    { type: 'createRelease', ...by, change: { releaseType: 'asap' } },
  ])
})

test('a release goes on by cursor to the end', async () => {
  await createWithVersion()
  await client.releases.archive({ releaseId })
  const types: string[] = []
  let cursor = ''
  do {
    const page = await get(
      `events/releases/${releaseId}?limit=1${cursor && `&nextCursor=${cursor}`}`,
      byRelease,
    )
    types.push(...page.events.map(({ type }) => type))
    cursor = page.nextCursor
  } while (cursor !== '')
  expect(types).toEqual(['archiveRelease', 'addDocumentToRelease', 'createRelease'])
})

test('what a release ended with leads to what was published before', async () => {
  await client.create({ _id: id, _type: 'story', title: 'Old' })
  await createWithVersion()
  const { _rev: before } = await client.patch(id).set({ title: 'Corrected' }).commit()
  const { transactionId } = await client.releases.publish({ releaseId })
  const ended = await get(`documents/${version()}?lastRevision=true`, documents)
  expect(ended.documents).toMatchObject([{ title: 'New', _rev: transactionId }])
  const response = await fetch(
    `${lake.url}/v1/data/history/production/transactions/${id}?toTransaction=${transactionId}&reverse=true&limit=2`,
    { headers: { authorization: `Bearer ${lake.token('viewer')}` } },
  )
  const lines = (await response.text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([transactionId, before])
})

test('Studio finds a name for the scheduler', async () => {
  expect(await client.request({ url: '/users/scheduler' })).toMatchObject({
    id: 'scheduler',
    displayName: 'Scheduler',
  })
  expect(await client.request({ url: `/users/scheduler,${editor}` })).toHaveLength(2)
})
