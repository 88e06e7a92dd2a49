import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import {
  reschedule,
  runScheduledNow,
  schedulePublish,
  scheduleUnpublish,
} from '../../../sanity/workflow/schedule-story.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let editor: SanityClient
const at = new Date('2099-03-01T09:00:07.000Z')

beforeAll(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor' })
})
afterAll(() => lake.close())

test('a draft is scheduled to the second, and gets that time as its date', async () => {
  await editor.create({ _id: 'drafts.one', _type: 'article', title: 'One' })
  await schedulePublish(editor, { storyId: 'one', releaseId: 'rOne', at, dateField: 'publishedAt' })
  const release = await editor.releases.get({ releaseId: 'rOne' })
  expect(release).toMatchObject({
    state: 'scheduled',
    publishAt: at.toISOString(),
    metadata: { cardinality: 'one', intendedPublishAt: at.toISOString() },
  })
  expect(await editor.getDocument('versions.rOne.one')).toMatchObject({
    title: 'One',
    publishedAt: at.toISOString(),
  })
})

test('a date of the story’s own is kept: an embargo', async () => {
  const publishedAt = '2099-12-01T00:00:00.000Z'
  await editor.create({ _id: 'drafts.two', _type: 'article', title: 'Two', publishedAt })
  await schedulePublish(editor, { storyId: 'two', releaseId: 'rTwo', at, dateField: null })
  expect(await editor.getDocument('versions.rTwo.two')).toMatchObject({ publishedAt })
})

test('a paused schedule is set again', async () => {
  await editor.create({ _id: 'drafts.three', _type: 'article', title: 'Three' })
  await schedulePublish(editor, { storyId: 'three', releaseId: 'rThree', at, dateField: 'publishedAt' })
  await editor.releases.unschedule({ releaseId: 'rThree' })
  const later = new Date('2099-03-02T09:00:07.000Z')
  await reschedule(editor, { storyId: 'three', releaseId: 'rThree', at: later })
  expect(await editor.releases.get({ releaseId: 'rThree' })).toMatchObject({
    state: 'scheduled',
    publishAt: later.toISOString(),
    metadata: { title: 'Scheduled publish', intendedPublishAt: later.toISOString() },
  })
  expect(await editor.getDocument('versions.rThree.three')).toMatchObject({
    publishedAt: later.toISOString(),
  })
})

test('published earlier than scheduled, a story is no longer kept from readers until then', async () => {
  await editor.create({ _id: 'drafts.five', _type: 'article', title: 'Five' })
  await schedulePublish(editor, { storyId: 'five', releaseId: 'rFive', at, dateField: 'publishedAt' })
  const now = new Date()
  await runScheduledNow(editor, { storyId: 'five', releaseId: 'rFive', at: now, isPaused: false })
  expect(await editor.getDocument('five')).toMatchObject({ publishedAt: now.toISOString() })
})

test('a published story is taken away when its time comes', async () => {
  await editor.create({ _id: 'four', _type: 'article', title: 'Four' })
  await scheduleUnpublish(editor, { storyId: 'four', releaseId: 'rFour', at })
  expect(await editor.releases.get({ releaseId: 'rFour' })).toMatchObject({ state: 'scheduled' })
  await editor.releases.unschedule({ releaseId: 'rFour' })
  await editor.releases.publish({ releaseId: 'rFour' })
  expect(await editor.getDocument('four')).toBeUndefined()
  expect(await editor.getDocument('drafts.four')).toMatchObject({ title: 'Four' })
})
