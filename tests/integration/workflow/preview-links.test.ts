import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { checkLink } from '../../../lib/shared-link/check-link.ts'
import { noteOpening } from '../../../lib/shared-link/note-opening.ts'
import { makeLink, removeLink, revokeLink } from '../../../sanity/preview-links/link-operations.ts'
import { linksQuery } from '../../../sanity/preview-links/links-query.ts'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { SignedInUser, StartedLake } from '../../setup/start-lake.ts'

const now = new Date()

let lake: StartedLake
let author: SignedInUser
let client: SanityClient
let editor: SanityClient
let site: SanityClient

beforeAll(async () => {
  lake = await startLake()
  author = await lake.user('contributor')
  client = lake.client({ token: author.token })
  editor = lake.client({ token: (await lake.user('editor')).token })
  site = lake.client({ role: 'contributor' })
  await client.create({ _id: 'drafts.story', _type: 'article', title: 'Mine' })
  await editor.create({ _id: 'drafts.other', _type: 'article', title: 'Not mine' })
})
afterAll(() => lake.close())

const make = (storyId = 'story', days = 7) =>
  makeLink(client, { storyId, userId: author.id, now, days, note: 'Ines' })
const check = async (path: string, at = now) =>
  (await checkLink(site, path.slice('/shared/'.length), at)).state
const list = async (by = client) => {
  const found = await by.fetch<unknown>(linksQuery.groq, { storyId: 'story' }, { perspective: 'raw' })
  return linksQuery.schema.parse(found).filter((link) => link !== null)
}

describe('a preview link', () => {
  test('opens for as many days as it was made for', async () => {
    const path = await make('story', 1)
    expect(await check(path)).toBe('open')
    expect(await check(path, new Date(now.getTime() + 86_400_000))).toBe('expired')
  })

  test('is listed with whom it is for and when it was opened, and its secret is nowhere', async () => {
    const path = await make()
    const found = await checkLink(site, path.slice('/shared/'.length), now)
    if (found.state !== 'open') throw new Error(found.state)
    await noteOpening(site, found.link, now)
    const [newest] = await list()
    expect(newest).toMatchObject({
      note: 'Ines',
      sharedBy: author.id,
      opening: { openings: 1, lastOpenedAt: now.toISOString() },
    })
    const everything = await editor.fetch('*', {}, { perspective: 'raw' })
    expect(JSON.stringify(everything)).not.toContain(path.split('.').at(-1))
  })

  test('is revoked by its maker or an editor, and then removed with its notes', async () => {
    for (const by of [client, editor]) {
      const path = await make()
      const [link] = await list(by)
      await revokeLink(by, { linkId: link?._id ?? '', userId: author.id, now })
      expect(await check(path)).toBe('revoked')
      await removeLink(by, link?._id ?? '')
      expect(await check(path)).toBe('unknown')
    }
    for (const { _id } of await list()) await removeLink(client, _id)
    const left = await editor.fetch('*[_type match "sharedLink*"]', {}, { perspective: 'raw' })
    expect(left).toEqual([])
  })

  test('to somebody else’s draft is refused', async () => {
    expect(await refusal(make('other'))).toMatchObject({ statusCode: 403 })
  })
})
