import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { ListenEvent, MutationEvent, ResumableListenOptions, SanityClient } from '@sanity/client'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLakeFetch } from '../../../sanity/streams/lake-fetch.ts'
import type { LakeFetch } from '../../../sanity/streams/lake-fetch.ts'
import { collect } from '../../setup/collect.ts'
import type { Collected } from '../../setup/collect.ts'
import { openSocket } from '../../setup/open-socket.ts'
import { restartLake } from '../../setup/restart-lake.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

type Event = ListenEvent<Record<string, unknown>>

const isMutation = (event: Event): event is MutationEvent => event.type === 'mutation'
const isOpening = (event: Event) => ['welcome', 'welcomeback'].includes(event.type)
const isWelcome = (event: Event): event is Extract<Event, { type: 'welcome' }> => event.type === 'welcome'
const isReconnect = (event: Event): event is Extract<Event, { type: 'reconnect' }> =>
  event.type === 'reconnect'

const ALL: ResumableListenOptions = {
  events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'],
  includeAllVersions: true,
  includeResult: false,
  enableResume: true,
}
const LISTEN = '/v2025-02-19/data/listen/production?query=*'

jest.setTimeout(60_000)

let lake: StartedLake
const open: Collected<Event>[] = []

beforeEach(async () => {
  lake = await startLake()
})

afterEach(async () => {
  open.splice(0).forEach((collected) => collected.stop())
  await lake.close()
})

/** A WebSocket class that counts the sockets it opens. */
function countSockets() {
  const sockets: WebSocket[] = []
  class Counted extends WebSocket {
    constructor(url: string | URL) {
      super(url)
      sockets.push(this)
    }
  }
  return { sockets, Counted }
}

function createStudio(role: 'editor' | 'viewer' = 'editor') {
  const { sockets, Counted } = countSockets()
  const lakeFetch = createLakeFetch({ lakeUrl: lake.url, WebSocket: Counted })
  return { client: lake.client({ role, resolveFetch: () => lakeFetch }), lakeFetch, sockets }
}

function listen(client: SanityClient, query: string, params = {}, options = {}) {
  const collected = collect<Event>(client.listen(query, params, { ...ALL, ...options }))
  open.push(collected)
  return collected
}

const idsOf = ({ events }: Collected<Event>) => events.filter(isMutation).map(({ documentId }) => documentId)

async function textOf(lakeFetch: LakeFetch, path: string, headers = {}) {
  const response = await lakeFetch(`${lake.url}${path}`, { headers })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

async function expectSoon(check: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100 && !check(); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(check()).toBe(true)
}

describe('streams of an unmodified client over one socket', () => {
  it('carry sixty listeners and live events, and nothing else', async () => {
    const { client, sockets } = createStudio()
    const listeners = Array.from({ length: 60 }, (_, number) =>
      listen(client, '*[_type == "note" && number >= $number]', { number }),
    )
    const tags: string[] = []
    const live = client.live.events({ includeDrafts: true }).subscribe((event) => {
      if (event.type === 'message') tags.push(...event.tags)
    })
    await Promise.all(listeners.map((heard) => heard.until(isWelcome)))
    await client.create({ _id: 'a', _type: 'note', number: 29 })
    await client.create({ _id: 'drafts.b', _type: 'note', number: 99 })
    await Promise.all(listeners.map((heard, number) => heard.until(isMutation, number < 30 ? 2 : 1)))
    expect(listeners.map(idsOf)).toEqual(
      listeners.map((_, number) => (number < 30 ? ['a', 'drafts.b'] : ['drafts.b'])),
    )
    await expectSoon(() => tags.length > 1)
    expect(sockets).toHaveLength(1)
    live.unsubscribe()
  })

  it('resume after the lake was restarted, each mutation told exactly once', async () => {
    const { client, sockets } = createStudio()
    const listeners = Array.from({ length: 60 }, () => listen(client, '*[_type == "note"]'))
    await Promise.all(listeners.map((heard) => heard.until(isWelcome)))
    const write = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, index) =>
          lake.client({ role: 'editor' }).create({ _id: `n${from + index}`, _type: 'note' }),
        ),
      )
    await write(0, 5)
    lake = await restartLake(lake)
    await write(5, 15)
    await Promise.all(listeners.map((heard) => heard.until(isMutation, 15)))
    await write(15, 16)
    await Promise.all(listeners.map((heard) => heard.until(isMutation, 16)))
    const all = Array.from({ length: 16 }, (_, index) => `n${index}`).sort()
    for (const heard of listeners) {
      expect(idsOf(heard).sort()).toEqual(all)
      const states = heard.events.filter((event) => !isMutation(event)).map(({ type }) => type)
      expect(states[0]).toBe('welcome')
      expect(states.at(-1)).toBe('welcomeback')
      expect(states).toContain('reconnect')
    }
    expect(sockets.length).toBeGreaterThan(1)
  })

  it('tell clients that do not resume to load anew', async () => {
    const { client } = createStudio()
    const heard = listen(client, '*', {}, { enableResume: false })
    await heard.until(isWelcome)
    lake = await restartLake(lake)
    await heard.until(isWelcome, 2)
    expect(heard.events.filter(isOpening)).toHaveLength(2)
    expect(heard.events.map(({ type }) => type).slice(0, 2)).toEqual(['welcome', 'reconnect'])
  })

  it('reconnect when the lake comes back after a while, and say that it is away meanwhile', async () => {
    const { client } = createStudio()
    const heard = listen(client, '*')
    await heard.until(isWelcome)
    await lake.lake.close()
    await heard.until(isReconnect, 2)
    lake = await restartLake(lake, { alreadyClosed: true })
    await lake.client({ role: 'editor' }).create({ _id: 'late', _type: 'note' })
    await heard.until(isMutation)
    expect(idsOf(heard)).toEqual(['late'])
  })

  it('answer errors as HTTP does: status, headers and body', async () => {
    const { lakeFetch } = createStudio()
    const paths = [
      '/v1/data/listen/production?query=*&sideways=1',
      '/v1/data/listen/nowhere?query=*',
      '/v1/data/live/events/production?includeDrafts=true',
    ]
    for (const path of paths) {
      const response = await fetch(`${lake.url}${path}`)
      const type = response.headers.get('content-type')
      expect(await textOf(lakeFetch, path)).toEqual({
        status: response.status,
        type,
        text: await response.text(),
      })
      expect(response.status).toBeGreaterThanOrEqual(400)
    }
    const headers = { Authorization: 'Bearer wrong' }
    expect(await textOf(lakeFetch, LISTEN, headers)).toMatchObject({ status: 401 })
  })

  it('hide drafts from streams without a token, on the socket of an editor', async () => {
    const { client, lakeFetch, sockets } = createStudio()
    await listen(client, '*').until(isWelcome)
    const anonymous = lake.client({ resolveFetch: () => lakeFetch })
    const heard = listen(anonymous, '*')
    await heard.until(isWelcome)
    await client.create({ _id: 'drafts.secret', _type: 'note' })
    await client.create({ _id: 'open', _type: 'note' })
    await heard.until(isMutation)
    expect(idsOf(heard)).toEqual(['open'])
    expect(sockets).toHaveLength(1)
  })

  it('give their places back when they are closed', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { listenersPerToken: 3, streamsPerSocket: 3 } } })
    const { client } = createStudio()
    for (let round = 0; round < 4; round++) {
      const three = [1, 2, 3].map(() => listen(client, '*'))
      await Promise.all(three.map((heard) => heard.until(isWelcome)))
      three.forEach((heard) => heard.stop())
    }
  })

  it('give their places back when they are closed before they are answered', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { listenersPerAddress: 1 } } })
    const { lakeFetch } = createStudio()
    for (let delay = 0; delay < 10; delay++) {
      const signal = AbortSignal.timeout(delay)
      await Promise.allSettled([lakeFetch(`${lake.url}${LISTEN}`, { signal })])
    }
    await expectAnswered(lakeFetch)
  })

  it('end within five seconds when their token is revoked, and are refused from then on', async () => {
    const { client, sockets } = createStudio('viewer')
    const other = lake.client({ role: 'editor' })
    const heard = listen(client, '*')
    await heard.until(isWelcome)
    const { tokens } = lake.lake.services.store
    const began = performance.now()
    for (const { id, role } of tokens.list()) if (role === 'viewer') tokens.revoke(id, new Date())
    expect(await heard.failed()).toMatchObject({ name: 'ConnectionFailedError', status: 401 })
    expect(performance.now() - began).toBeLessThan(7000)
    expect(sockets[0]?.readyState).toBe(WebSocket.OPEN)
    await other.create({ _id: 'after', _type: 'note' })
    expect(idsOf(heard)).toEqual([])
  })

  it('drop a stream that is left unread, and only that one', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { listenerBufferBytes: 64 * 1024 } } })
    const socket = await openSocket(`${lake.url}/streams`)
    socket.send(toOpen(`${LISTEN}&includeResult=true`, {}, 1))
    socket.send(toOpen(LISTEN.replace('*', '*[_type=="small"]'), {}, 2))
    await socket.until('"id":2')
    socket.pause()
    const editor = lake.client({ role: 'editor' })
    const big = 'x'.repeat(500_000)
    for (let number = 0; number < 40; number++)
      await editor.create({ _id: `big${number}`, _type: 'big', big }, { returnDocuments: false })
    await editor.create({ _id: 'little', _type: 'small' })
    socket.resume()
    await socket.until('{"type":"end","id":1}')
    await socket.until('"type":"chunk","id":2,"text":"event: mutation')
    const told = socket.messages.filter((message) => message.includes('"documentId\\":\\"big'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(40)
    expect(socket.messages.join()).not.toContain('"type":"end","id":2')
    socket.close()
  })
})

async function expectAnswered(lakeFetch: LakeFetch): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const stop = new AbortController()
    const { status } = await lakeFetch(`${lake.url}${LISTEN}`, { signal: stop.signal })
    stop.abort()
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Places were never given back')
}

describe('where WebSockets do not get through', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('streams go over HTTP for a while, and the console says so once', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { host } = new URL(lake.url)
    const attempts = new Set<unknown>()
    const proxy = createServer(async ({ url = '', headers }, outgoing) => {
      if (headers.upgrade === 'websocket') attempts.add(headers['sec-websocket-key'])
      const { authorization = '' } = headers
      const answer = await fetch(`http://${host}${url}`, { headers: { authorization } })
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      for await (const chunk of answer.body ?? []) outgoing.write(chunk)
      outgoing.end()
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const lakeUrl = `http://127.0.0.1:${port}`
    const lakeFetch = createLakeFetch({ lakeUrl })
    const client = lake.client({ role: 'editor', apiHost: lakeUrl, resolveFetch: () => lakeFetch })
    const two = [listen(client, '*'), listen(client, '*')]
    await Promise.all(two.map((heard) => heard.until(isWelcome)))
    await lake.client({ role: 'editor' }).create({ _id: 'a', _type: 'note' })
    await Promise.all(two.map((heard) => heard.until(isMutation)))
    await listen(client, '*').until(isWelcome)
    expect(attempts.size).toBe(2)
    const later = Date.now() + 11 * 60_000
    jest.spyOn(Date, 'now').mockImplementation(() => later)
    await listen(client, '*').until(isWelcome)
    expect(attempts.size).toBe(4)
    expect(warn).toHaveBeenCalledTimes(1)
    open.splice(0).forEach((collected) => collected.stop())
    proxy.closeAllConnections()
    proxy.close()
  })

  it('streams go over HTTP in a browser that has none', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const lakeFetch = createLakeFetch({ lakeUrl: lake.url, WebSocket: null })
    const client = lake.client({ resolveFetch: () => lakeFetch })
    await listen(client, '*').until(isWelcome)
    expect(warn).toHaveBeenCalledTimes(1)
  })
})

describe('GET /streams', () => {
  it('answers anything but a WebSocket with 426, in words', async () => {
    const response = await fetch(`${lake.url}/streams`)
    expect([response.status, response.headers.get('upgrade')]).toEqual([426, 'websocket'])
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('WebSocket') })
  })

  it.each([
    ['another address', '/v1/ping', {}, 400],
    ['an unknown address', '/nothing', {}, 404],
    ['an origin that is not listed', '/streams', { origin: 'https://evil.example' }, 403],
    ['no origin at all but null', '/streams', { origin: 'null' }, 403],
    ['a wrong token', '/streams', { authorization: 'Bearer wrong' }, 401],
  ])('refuses a socket on %s', async (_, path, headers, status) => {
    expect((await openSocket(`${lake.url}${path}`, headers)).refused).toBe(status)
  })

  it('takes sockets from the listed origins, and from what is no browser', async () => {
    const origins: Record<string, string>[] = [{ origin: lake.url }, {}]
    for (const headers of origins) {
      const socket = await openSocket(`${lake.url}/streams`, headers)
      expect(socket.refused).toBeNull()
      socket.close()
    }
  })

  it('answers a request for another protocol in HTTP', async () => {
    const headers = { connection: 'Upgrade', upgrade: 'h2c' }
    const status = await new Promise((resolve, reject) =>
      get(`${lake.url}/v1/ping`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject),
    )
    expect(status).toBe(200)
  })

  it.each([
    ['no JSON', 'hello', 'one JSON object'],
    ['an unknown type', '{"type":"shout"}', 'type'],
    ['another key', '{"type":"close","id":1,"why":1}', 'why'],
    ['a negative id', '{"type":"close","id":-1}', 'id'],
    ['a route that is no stream', toOpen('/v1/data/query/production?query=*'), 'only /data/listen'],
    ['a route that looks like one', toOpen('/v1/data/listen/../query/production'), 'only /data/listen'],
    ['an encoded route', toOpen('/v1/data/listen/%2e%2e'), 'only /data/listen'],
    ['another host', toOpen('//evil.example/v1/data/listen/production'), 'a path on this lake'],
    ['a header of two lines', toOpen(LISTEN, { authorization: 'a\r\nb' }), 'printable'],
    ['a header that is not carried', toOpen(LISTEN, { cookie: 'a' }), 'cookie'],
  ])('closes on %s, with the reason', async (_, text, reason) => {
    const socket = await openSocket(`${lake.url}/streams`)
    socket.send(text)
    expect(await socket.closed).toEqual({ code: 1008, reason: expect.stringContaining(reason) })
  })

  it('closes on an id that is in use, on binary data, and on a message that is too long', async () => {
    const closed = async (...messages: (string | Buffer)[]) => {
      const socket = await openSocket(`${lake.url}/streams`)
      messages.forEach((message) => socket.send(message))
      return (await socket.closed).code
    }
    expect(await closed(toOpen(LISTEN), toOpen(LISTEN))).toBe(1008)
    expect(await closed(Buffer.from('{}'))).toBe(1003)
    expect(await closed(toOpen(`${LISTEN}&$x="${'x'.repeat(70_000)}"`))).toBe(1009)
  })

  it('refuses one stream too many, and one socket too many', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { streamsPerSocket: 1, socketsPerAddress: 2 } } })
    const first = await openSocket(`${lake.url}/streams`)
    first.send(toOpen(LISTEN, {}, 1))
    first.send(toOpen(LISTEN, {}, 2))
    await first.until('"id":2,"status":429')
    const second = await openSocket(`${lake.url}/streams`)
    expect((await openSocket(`${lake.url}/streams`)).refused).toBe(429)
    second.close()
    await second.closed
    await expectSoonSocket()
  })

  it('closes on thousands of streams at once, and answers others meanwhile', async () => {
    const socket = await openSocket(`${lake.url}/streams`)
    for (let id = 0; id < 5000; id++) socket.send(toOpen(LISTEN, {}, id))
    const began = performance.now()
    expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(200)
    expect(await socket.closed).toEqual({ code: 1008, reason: expect.stringContaining('a second') })
  })

  it('cuts off who leaves the answers to pings unread', async () => {
    const socket = await openSocket(`${lake.url}/streams`)
    let isOver = false
    void socket.closed.then(() => (isOver = true))
    socket.pause()
    const payload = Buffer.alloc(125)
    for (let turn = 0; turn < 1000 && !isOver; turn++) {
      for (let sent = 0; sent < 500; sent++) socket.ping(payload)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(isOver).toBe(true)
  })

  it('makes room for tokens where strangers took all places', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { socketsTotal: 2 } } })
    const stranger = await openSocket(`${lake.url}/streams`)
    stranger.send(toOpen(LISTEN))
    await stranger.until('event: welcome')
    const authorization = `Bearer ${lake.token('viewer')}`
    const openKnown = async () => {
      const socket = await openSocket(`${lake.url}/streams`)
      socket.send(toOpen(LISTEN, { authorization }))
      await socket.until('event: welcome')
      return socket
    }
    const first = await openKnown()
    const second = await openKnown()
    expect((await stranger.closed).code).toBe(1013)
    expect((await openSocket(`${lake.url}/streams`)).refused).toBe(503)
    first.close()
    second.close()
  })

  it('closes when the lake closes', async () => {
    const socket = await openSocket(`${lake.url}/streams`)
    socket.send(toOpen(LISTEN))
    await socket.until('event: welcome')
    await lake.lake.close()
    expect((await socket.closed).code).toBe(1001)
    lake = await restartLake(lake, { alreadyClosed: true })
  })
})

function toOpen(path: string, headers = {}, id = 1): string {
  return JSON.stringify({ type: 'open', id, path, headers })
}

async function expectSoonSocket(): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const socket = await openSocket(`${lake.url}/streams`)
    if (socket.refused === null) return socket.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The place was never given back')
}
