import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { LiveEvent, LiveEventMessage, SanityClient } from '@sanity/client'
import { indexDefinitionSchema } from '../../../lake/indexes/definition.ts'
import { openStore } from '../../../lake/store/store.ts'
import { collect } from '../../setup/collect.ts'
import type { Collected } from '../../setup/collect.ts'
import { restartLake } from '../../setup/restart-lake.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const isMessage = (event: LiveEvent): event is LiveEventMessage => event.type === 'message'
const isOf =
  <T extends LiveEvent['type']>(type: T) =>
  (event: LiveEvent): event is Extract<LiveEvent, { type: T }> =>
    event.type === type

const byTitle = indexDefinitionSchema.parse({ type: 'article', key: [{ path: 'title' }] })

const DAY_MS = 24 * 60 * 60 * 1000

jest.setTimeout(60_000)

let lake: StartedLake
let editor: SanityClient
let now = Date.parse('2026-01-28T12:27:00Z')
const clock = () => new Date(now)
const open: Collected<LiveEvent>[] = []

async function follow(client: SanityClient, options = {}) {
  const collected = collect(client.live.events(options))
  open.push(collected)
  await collected.until(isOf('welcome'))
  return collected
}

/** What a raw connection is sent first, until it has said `words`. */
async function read(search: string, headers: Record<string, string>, words: string): Promise<string> {
  const ending = new AbortController()
  const url = `${lake.url}/v2025-02-19/data/live/events/production?${search}`
  const response = await fetch(url, { headers, signal: ending.signal })
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.includes(words)) break
  }
  ending.abort()
  return text
}

beforeEach(async () => {
  lake = await startLake({ services: { clock } })
  editor = lake.client({ role: 'editor' })
})

afterEach(async () => {
  open.splice(0).forEach((collected) => collected.stop())
  await lake.close()
})

const write = (_id: string) => editor.createOrReplace({ _id, _type: 'article', title: String(now) })

describe('live events', () => {
  it('sends the tags that queries carry, among others', async () => {
    const live = await follow(lake.client())
    await write('a')
    const [message] = await live.until(isMessage)
    const { syncTags = [] } = await lake.client().fetch('*', {}, { filterResponse: false })
    expect(syncTags.length).toBeGreaterThan(0)
    expect(message?.tags).toEqual(expect.arrayContaining(syncTags))
    expect(message?.id).toMatch(/^\d+$/)
  })

  it('says nothing of drafts without includeDrafts, and needs a token for it', async () => {
    const published = await follow(lake.client())
    const everything = await follow(lake.client({ role: 'viewer' }), { includeDrafts: true })
    await write('drafts.a')
    await write('versions.r1.a')
    await write('sanity-preview-url-secret.x')
    await write('a')
    expect(await everything.until(isMessage, 4)).toHaveLength(4)
    await published.until(isMessage)
    expect(published.events.filter(isMessage)).toHaveLength(1)
    const drafts = await editor.fetch('*', {}, { perspective: 'drafts', filterResponse: false })
    const { syncTags = [] } = drafts
    for (const { tags = [] } of everything.events.filter(isMessage))
      expect(tags).toEqual(expect.arrayContaining(syncTags))

    const refused = await fetch(`${lake.url}/v1/data/live/events/production?includeDrafts=true`)
    expect(refused.status).toBe(401)
  })

  it('has everything read anew while an index is built, whose tags nobody can tell', async () => {
    const live = await follow(lake.client())
    await write('a')
    await live.until(isMessage)
    const store = openStore(lake.dataDir)
    const dataset = store.datasets.get('production')
    expect(dataset && store.indexes.add(dataset, byTitle)).toBe(true)
    await write('b')
    await live.until(isOf('restart'))
    while (dataset && store.indexes.buildSome(dataset) !== null);
    store.close()
    await write('c')
    await live.until(isMessage, 2)
    expect(live.events.filter(isOf('restart'))).toHaveLength(1)
  })

  it('resumes across a restart, missing nothing', async () => {
    const live = await follow(lake.client())
    await write('a')
    const [first] = await live.until(isMessage)
    lake = await restartLake(lake, { services: { clock } })
    editor = lake.client({ role: 'editor' })
    await write('b')
    await write('c')
    const messages = await live.until(isMessage, 3)
    const ids = messages.map(({ id }) => Number(id))
    expect(ids).toEqual([Number(first?.id), Number(first?.id) + 1, Number(first?.id) + 2])
    expect(live.events.some(isOf('restart'))).toBe(false)
  })

  it('resumes from an address, too', async () => {
    await write('a')
    await write('b')
    const text = await read('lastEventId=1', {}, 'data: {"tags"')
    expect(text).toMatch(/^event: welcome\nid: 1\nretry: \d+\ndata: \{\}\n\nid: 2\ndata: \{"tags":\[/)
  })

  it('resumes over any number of missed commits, in order', async () => {
    for (let count = 1; count <= 45; count++) await write(`a${count}`)
    const text = await read('', { 'Last-Event-ID': '0' }, 'id: 45\n')
    const ids = [...text.matchAll(/^id: (\d+)\ndata: \{"tags"/gm)].map(([, id]) => Number(id))
    expect(ids).toEqual(Array.from({ length: 45 }, (_, index) => index + 1))
  })

  it('restarts whoever missed something older than a day', async () => {
    await write('a')
    now += 60_000
    await write('b')
    now += DAY_MS - 1
    expect(await read('', { 'Last-Event-ID': '1' }, 'data: {"tags"')).not.toContain('restart')
    now += 2
    expect(await read('', { 'Last-Event-ID': '1' }, 'event: restart')).toMatch(/event: restart\nid: 2\n/)
    await write('c')
    expect(await read('', { 'Last-Event-ID': '2' }, 'data: {"tags"')).not.toContain('restart')
  })

  it.each(['99', 'abc', '-1', '1e3'])('restarts from the unknown position %s', async (id) => {
    await write('a')
    expect(await read('', { 'Last-Event-ID': id }, 'event: restart')).toContain('event: restart\nid: 1\n')
  })

  it('sends away with a reason when there are too many', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { listenersPerAddress: 1 } } })
    await follow(lake.client())
    const live = collect(lake.client({ requestTagPrefix: 'second' }).live.events({ tag: 'x' }))
    open.push(live)
    const [away] = await live.until(isOf('goaway'))
    expect(away).toMatchObject({
      id: '0',
      data: { reason: expect.stringContaining('Too many open streams') },
    })
  })
})
