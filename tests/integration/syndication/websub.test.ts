import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createAnnouncer, type Announcer } from '../../../lib/syndication/websub/announcer.ts'
import { getFeedStates } from '../../../lib/syndication/websub/get-feed-states.ts'
import { tellHub } from '../../../lib/syndication/websub/tell-hub.ts'
import type { WebSubState } from '../../../lib/syndication/websub/web-sub-state.ts'
import { makeArticle, makeTag, toReference } from '../../fixtures/documents.ts'
import { startPublication, type Publication } from '../../fixtures/start-publication.ts'
import { closeAtEnd } from '../../setup/close-at-end.ts'
import { startHub, type Hub } from '../../setup/start-hub.ts'

const WAIT_MS = 10_000

let publication: Publication
let hub: Hub
let state: WebSubState
let announcer: Announcer
/** How often everything was looked at, and whether the lake answers. */
let looks: number
let isLakeAway: boolean

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + WAIT_MS; !holds();) {
    if (Date.now() > end) throw new Error(`In vain: ${JSON.stringify(state)}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Has a look, and waits until there is nothing more to do. */
async function settle(): Promise<void> {
  announcer.look()
  await until(() => state.state === 'idle')
}

const toTopics = () => hub.told.map(({ form }) => form.get('hub.url'))
const put = (id: string, fields: Record<string, unknown> = {}) =>
  publication.put(makeArticle(id, publication.asset, fields))

beforeAll(async () => {
  publication = await startPublication()
  closeAtEnd(() => publication.close())
})

beforeEach(async () => {
  hub = await startHub()
  const { url } = hub
  looks = 0
  isLakeAway = false
  state = {
    state: 'off',
    queued: 0,
    announced: 0,
    refused: 0,
    lastAnnouncement: null,
    lastError: null,
  }
  announcer = createAnnouncer({
    async getStates() {
      looks += 1
      if (isLakeAway) throw new Error('The lake is away')
      return getFeedStates(publication.reader)
    },
    toTopics: (path) => [`https://news.example.com${path === '/' ? '' : path}/feed.xml`],
    tell: (topic) => tellHub(url, topic),
    pause: () => 20,
    state,
  })
  await settle()
})

describe('telling a hub', () => {
  it('says nothing of feeds that are as they were', async () => {
    await settle()
    await publication.put(makeTag('unused'))
    await settle()
    expect([looks, hub.told]).toEqual([3, []])
    expect(state).toMatchObject({ state: 'idle', queued: 0, announced: 0, lastError: null })
  })

  it('names each feed that a story is new in, once, as the specification has it', async () => {
    await put('first')
    await settle()
    expect(toTopics()).toEqual(
      ['', '/authors/ana', '/chips'].map((path) => `https://news.example.com${path}/feed.xml`),
    )
    for (const { type, form } of hub.told) {
      expect(type).toMatch(/^application\/x-www-form-urlencoded/)
      expect([...form.keys()]).toEqual(['hub.mode', 'hub.url'])
      expect(form.get('hub.mode')).toBe('publish')
    }
    expect(state).toMatchObject({ announced: 3, lastAnnouncement: { topic: toTopics().at(-1) } })
  })

  it('notices what moves, goes or is called otherwise', async () => {
    await put('first', { section: toReference('policy'), category: toReference('export-rules') })
    await settle()
    expect(toTopics()).toEqual(
      ['', '/authors/ana', '/chips', '/policy'].map((path) => `https://news.example.com${path}/feed.xml`),
    )
    await put('first', { publishedAt: '2999-01-01T00:00:00Z' })
    await settle()
    expect(toTopics().slice(4)).toEqual(
      ['', '/authors/ana', '/policy'].map((path) => `https://news.example.com${path}/feed.xml`),
    )
  })

  it('comes back to a hub that fails, with all that is left', async () => {
    hub.answers.push(503, 500, 204, 429)
    await put('second')
    announcer.look()
    await until(() => state.lastError !== null)
    expect(state.queued).toBe(3)
    await until(() => state.state === 'idle')
    const [one, two, three] = ['', '/authors/ana', '/chips'].map(
      (path) => `https://news.example.com${path}/feed.xml`,
    )
    expect(toTopics()).toEqual([one, one, one, two, two, three])
    expect(state).toMatchObject({
      queued: 0,
      announced: 3,
      refused: 0,
      lastError: { message: expect.stringContaining('429') },
    })
  })

  it('waits for a hub that is not there at all, and blocks nobody', async () => {
    await hub.close()
    await put('third')
    const begun = performance.now()
    announcer.look()
    expect(performance.now() - begun).toBeLessThan(50)
    await until(() => state.state === 'waiting' && state.lastError !== null)
    expect(state).toMatchObject({ queued: 3, announced: 0 })
  })

  it('leaves a hub alone that refuses', async () => {
    hub.answers.push(403)
    await put('fourth')
    await settle()
    expect(toTopics()).toHaveLength(3)
    expect(state).toMatchObject({ queued: 0, announced: 2, refused: 1 })
    expect(state.lastError?.message).toContain('403')
  })

  it.each([301, 302, 303, 307])('takes no redirect for news that arrived: %s', async (status) => {
    hub.answers.push(status)
    await put(`moved-${status}`)
    await settle()
    expect(toTopics()).toHaveLength(3)
    expect(state).toMatchObject({ queued: 0, announced: 2, refused: 1 })
    expect(state.lastError?.message).toContain(String(status))
  })

  it('looks again once the lake is back, and misses nothing', async () => {
    isLakeAway = true
    await put('fifth')
    announcer.look()
    await until(() => state.lastError !== null)
    isLakeAway = false
    await until(() => state.state === 'idle')
    expect(toTopics()).toHaveLength(3)
  })

  it('has one look for many changes at once', async () => {
    const before = looks
    for (let count = 0; count < 50; count += 1) announcer.look()
    await until(() => state.state === 'idle')
    expect(looks - before).toBeLessThanOrEqual(2)
  })
})
