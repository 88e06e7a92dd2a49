import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { startLake, type StartedLake } from '../../tests/setup/start-lake.ts'
import { checkLink } from './check-link.ts'
import { hashSecret, newLinkAddress, toLinkPath } from './link-address.ts'
import { noteOpening } from './note-opening.ts'
import { linkOpeningSchema, toLinkId, toOpeningId } from './shared-link.ts'

const now = new Date('2026-11-23T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const inAWeek = later(7 * 86_400_000).toISOString()

let lake: StartedLake
let editor: SanityClient
let site: SanityClient

beforeAll(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor', perspective: 'raw' })
  site = lake.client({ role: 'contributor' })
  await editor.create({ _id: 'drafts.story', _type: 'article', title: 'Canary' })
  await editor.create({ _id: 'drafts.other', _type: 'article', title: 'Not yours' })
  await editor.create({ _id: 'published', _type: 'article' })
})
afterAll(() => lake.close())

async function addLink(storyId = 'story', more: object = {}) {
  const address = newLinkAddress()
  const secretHash = await hashSecret(address.secret)
  await editor.create({
    _id: toLinkId(address.key),
    _type: 'sharedLink',
    storyId,
    sharedBy: 'u1',
    secretHash,
    expiresAt: inAWeek,
    ...more,
  })
  return { ...address, segment: toLinkPath(address).slice('/shared/'.length) }
}

const check = (segment: string, at = now) => checkLink(site, segment, at)

describe('a link', () => {
  it('opens the draft it was made for', async () => {
    const { segment, key } = await addLink()
    expect(await check(segment)).toEqual({
      state: 'open',
      link: { key, storyId: 'story', expiresAt: inAWeek, hasDraft: true, lastOpenedAt: null },
    })
  })

  it('opens the story when it has been published and nothing is being changed', async () => {
    const { segment } = await addLink('published')
    expect(await check(segment)).toMatchObject({ state: 'open', link: { hasDraft: false } })
  })

  it('is unknown with any other secret, as if there were none', async () => {
    const [mine, yours] = [await addLink(), await addLink('other')]
    const nothing = newLinkAddress()
    for (const segment of [
      `${mine.key}.${yours.secret}`,
      `${nothing.key}.${mine.secret}`,
      `${mine.key}.${mine.secret.toLowerCase()}`,
      `${mine.key}.${await hashSecret(mine.secret)}`,
      mine.key,
      mine.secret,
      '',
    ])
      expect(await check(segment)).toEqual({ state: 'unknown' })
  })

  it('tells of its end, and of its withdrawal, only to who has the secret', async () => {
    const [live, revoked] = [await addLink(), await addLink('story', { revokedAt: now.toISOString() })]
    const end = Date.parse(inAWeek) - now.getTime()
    expect(await check(live.segment, later(end - 1))).toMatchObject({ state: 'open' })
    expect(await check(live.segment, later(end))).toEqual({ state: 'expired' })
    expect(await check(revoked.segment)).toEqual({ state: 'revoked' })
    expect(await check(`${revoked.key}.${live.secret}`)).toEqual({ state: 'unknown' })
  })

  it('is gone with its story', async () => {
    await editor.create({ _id: 'drafts.brief', _type: 'article' })
    const { segment } = await addLink('brief')
    expect(await check(segment)).toMatchObject({ state: 'open' })
    await editor.delete('drafts.brief')
    expect(await check(segment)).toEqual({ state: 'gone' })
  })

  it('opens nothing but stories', async () => {
    await editor.create({ _id: 'drafts.settings', _type: 'siteSettings' })
    expect(await check((await addLink('settings')).segment)).toEqual({ state: 'gone' })
    const odd = await addLink('story', { expiresAt: 'never' })
    expect(await check(odd.segment)).toEqual({ state: 'unknown' })
  })

  it('opens nothing where the site may not read drafts', async () => {
    const { segment } = await addLink()
    expect(await checkLink(lake.client(), segment, now)).toEqual({ state: 'unknown' })
  })
})

describe('an opening', () => {
  const open = async (segment: string, at: Date, client = site) => {
    const found = await check(segment, at)
    if (found.state !== 'open') throw new Error(found.state)
    await noteOpening(client, found.link, at)
  }
  const read = async (key: string) => linkOpeningSchema.parse(await editor.getDocument(toOpeningId(key)))

  it('is noted, at most once a minute', async () => {
    const { segment, key } = await addLink()
    for (const seconds of [0, 1, 59, 60, 200]) await open(segment, later(seconds * 1000))
    expect(await read(key)).toMatchObject({ openings: 3, lastOpenedAt: later(200_000).toISOString() })
    expect(await check(segment)).toMatchObject({ link: { lastOpenedAt: later(200_000).toISOString() } })
  })

  it('that cannot be noted is told once, and fails nobody', async () => {
    const told = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { segment, key } = await addLink()
    const reader = lake.client({ role: 'viewer' })
    await open(segment, now, reader)
    await open(segment, now, reader)
    expect(told.mock.calls).toEqual([[expect.stringContaining('shared-link.opening-not-noted')]])
    expect(await editor.getDocument(toOpeningId(key))).toBeUndefined()
    told.mockRestore()
  })
})
