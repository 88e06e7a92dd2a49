import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { getReferrers } from '../../../sanity/workflow/get-referrers.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let editor: SanityClient

beforeAll(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor' })
})
afterAll(() => lake.close())

test('published documents that lead to a story are named; drafts and the newsroom’s notes are not', async () => {
  const story = { _type: 'reference', _ref: 'one', _weak: true }
  await editor.create({ _id: 'one', _type: 'article', title: 'One' })
  await editor.create({ _id: 'two', _type: 'article', title: 'Two', related: [{ ...story, _key: 'a' }] })
  await editor.create({ _id: 'drafts.three', _type: 'article', related: [{ ...story, _key: 'a' }] })
  await editor.create({ _id: 'approval.one', _type: 'approval', story })
  await editor.create({ _id: 'retraction-one', _type: 'retraction', story })
  expect(await getReferrers(editor, 'one')).toEqual([{ _id: 'two', title: 'Two' }])
})
