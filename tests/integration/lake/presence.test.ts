import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fromUrl, WebSocketError } from '@sanity/bifur-client'
import { firstValueFrom, of } from 'rxjs'
import type { Role } from '../../../lake/auth/roles.ts'
import { collect } from '../../setup/collect.ts'
import type { Collected } from '../../setup/collect.ts'
import { openSocket } from '../../setup/open-socket.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

type Told = { type: string; i: string; session?: string; m?: Record<string, unknown> }
type Options = { role?: Role; dataset?: string }
type Editor = ReturnType<typeof createEditor>

jest.setTimeout(60_000)

const LOCATION = { type: 'document', documentId: 'a', path: ['title'], lastActiveAt: '2026-11-23T12:00:00Z' }

let lake: StartedLake
const open: Collected<unknown>[] = []

beforeEach(async () => {
  const datasets = [
    { name: 'production', aclMode: 'public' as const },
    { name: 'comments', aclMode: 'private' as const },
  ]
  lake = await startLake({ config: { datasets } })
})

afterEach(async () => {
  open.splice(0).forEach((collected) => collected.stop())
  await lake.close()
})

const addressOf = (dataset = 'production') => `${lake.url}/v2022-06-30/socket/${dataset}?tag=sanity.studio`

/** Studio's own client, as Studio makes it. */
function createEditor(session: string, { role = 'editor', dataset = 'production' }: Options = {}) {
  const { id, secret } = lake.lake.services.auth.addToken({ role, label: session })
  const bifur = fromUrl(addressOf(dataset).replace(/^http/, 'ws'), { token$: of(secret) })
  const heard = collect<Told>(bifur.listen<Told>('presence'))
  open.push(heard)
  return {
    id,
    secret,
    heard,
    call: (method: 'presence_announce' | 'presence_rollcall' | 'presence_disconnect', params: object) =>
      firstValueFrom(bifur.request<unknown>(method, params)),
    announce: (locations: object[] = [LOCATION], sessionId = session) =>
      firstValueFrom(bifur.request<unknown>('presence_announce', { data: { locations, sessionId } })),
    rollCall: () => firstValueFrom(bifur.request<unknown>('presence_rollcall', { session })),
  }
}

const isEvent =
  (type: string, i?: string) =>
  (told: Told): told is Told =>
    told.type === type && (i === undefined || told.i === i)

/** Each hears itself: then both listen. */
async function together(...editors: Editor[]): Promise<void> {
  for (const one of editors) {
    await one.announce()
    await Promise.all(
      editors.slice(0, editors.indexOf(one) + 1).map(({ heard }) => heard.until(isEvent('state', one.id))),
    )
  }
}

describe('presence, with the client that Studio has', () => {
  it('tells each of where the other is', async () => {
    const ada = createEditor('session-ada')
    const ben = createEditor('session-ben', { role: 'viewer' })
    await together(ada, ben)
    await ben.announce([{ ...LOCATION, documentId: 'drafts.b', path: ['body', { _key: 'k1' }] }])
    const [, second] = await ada.heard.until(isEvent('state', ben.id), 2)
    expect(second).toEqual({
      type: 'state',
      i: ben.id,
      m: {
        sessionId: 'session-ben',
        locations: [{ ...LOCATION, documentId: 'drafts.b', path: ['body', { _key: 'k1' }] }],
      },
    })
  })

  it('passes a roll call on, with who asks', async () => {
    const ada = createEditor('session-ada')
    const ben = createEditor('session-ben', { role: 'contributor' })
    await together(ada, ben)
    await ben.rollCall()
    expect(await ada.heard.until(isEvent('rollCall'))).toEqual([
      { type: 'rollCall', i: ben.id, session: 'session-ben' },
    ])
  })

  it('says who went: by word, by closing, and by vanishing', async () => {
    const ada = createEditor('session-ada')
    const [ben, cyd] = [createEditor('session-ben'), createEditor('session-cyd')]
    await together(ada, ben, cyd)
    await ben.call('presence_disconnect', { session: 'session-ben' })
    const gone = (i: string, session: string) => ({ type: 'disconnect', i, m: { session } })
    expect(await ada.heard.until(isEvent('disconnect', ben.id))).toEqual([gone(ben.id, 'session-ben')])
    revoke(cyd)
    expect(await ada.heard.until(isEvent('disconnect', cyd.id))).toEqual([gone(cyd.id, 'session-cyd')])
    const dee = await openAs(createEditor('unused'), 'session-dee')
    await ada.heard.until((told): told is Told => told.m?.sessionId === 'session-dee')
    dee.drop()
    await ada.heard.until((told): told is Told => told.m?.session === 'session-dee')
  })

  it('keeps a session that goes on over a new connection', async () => {
    const ada = createEditor('session-ada')
    const ben = createEditor('session-ben')
    await together(ada, ben)
    const [first, second] = [await openAs(ben, 'session-two'), await openAs(ben, 'session-two')]
    await ada.heard.until((told): told is Told => told.m?.sessionId === 'session-two', 2)
    first.close()
    await first.closed
    await ben.announce()
    await ada.heard.until(isEvent('state', ben.id), 3)
    expect(ada.heard.events.filter(isEvent('disconnect'))).toEqual([])
    second.close()
    await ada.heard.until(isEvent('disconnect'))
  })

  it('lets nobody speak for a session of another', async () => {
    const ada = createEditor('session-ada')
    const eve = createEditor('session-eve')
    await together(ada, eve)
    expect(await eve.announce([LOCATION], 'session-ada')).toBeUndefined()
    expect(await eve.call('presence_disconnect', { session: 'session-ada' })).toBeUndefined()
    expect(await eve.call('presence_rollcall', { session: 'session-ada' })).toBeUndefined()
    await eve.announce([{ ...LOCATION, i: ada.id, userId: ada.id }])
    const [, last] = await ada.heard.until(isEvent('state', eve.id), 2)
    expect(last).toMatchObject({ i: eve.id, m: { sessionId: 'session-eve' } })
    const aboutAda = ada.heard.events.filter(({ m, session }) =>
      [m?.sessionId, m?.session, session].includes('session-ada'),
    )
    expect(aboutAda.map(({ type, i }) => [type, i])).toEqual([['state', ada.id]])
  })

  it('keeps a session for its owner, who may have lost the connection', async () => {
    const ada = createEditor('session-ada')
    const eve = createEditor('session-eve')
    await together(ada, eve)
    await ada.call('presence_disconnect', { session: 'session-ada' })
    expect(await eve.announce([LOCATION], 'session-ada')).toBeUndefined()
    expect(await ada.announce()).toBe(true)
  })

  it('never crosses datasets', async () => {
    const ada = createEditor('session-ada')
    const ben = createEditor('session-ben', { dataset: 'comments' })
    await together(ada)
    await together(ben)
    await ada.announce()
    await ada.heard.until(isEvent('state'), 2)
    expect(ada.heard.events.map(({ i }) => i)).not.toContain(ben.id)
    expect(ben.heard.events.map(({ i }) => i)).not.toContain(ada.id)
  })

  it('ends within five seconds when the token is revoked', async () => {
    const ada = createEditor('session-ada')
    await together(ada)
    const began = performance.now()
    revoke(ada)
    const error = await ada.heard.failed()
    expect(error).toBeInstanceOf(WebSocketError)
    expect(error).toMatchObject({ code: 4001 })
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('refuses a wrong token by closing', async () => {
    const url = addressOf().replace(/^http/, 'ws')
    const heard = collect(fromUrl(url, { token$: of('wrong') }).listen('presence'))
    open.push(heard)
    expect(await heard.failed()).toMatchObject({ code: 4001, reason: expect.stringContaining('token') })
  })
})

function revoke({ id }: Editor): void {
  lake.lake.services.store.tokens.revoke(id, new Date())
}

const toCall = (id: number, method: string, params: object = {}) =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params })

/** A bare socket of that editor, which has announced the session. */
async function openAs({ secret }: Pick<Editor, 'secret'>, sessionId: string) {
  const socket = await openSocket(addressOf())
  socket.send(toCall(1, 'authorization', { authorization: `Bearer ${secret}` }))
  await socket.until('"id":1,"result"')
  socket.send(toCall(2, 'presence_announce', { data: { sessionId, locations: [] } }))
  await socket.until('"id":2,"result"')
  return socket
}

describe('the socket of presence', () => {
  it.each(['presence_subscribe', 'presence_announce', 'presence_rollcall', 'presence_disconnect', 'nothing'])(
    'answers %s with an error before authorization',
    async (method) => {
      const socket = await openSocket(addressOf())
      socket.send(toCall(7, method))
      expect(JSON.parse(await socket.until('"id":7'))).toMatchObject({ error: { code: -32001 } })
      socket.close()
    },
  )

  it('says nothing at all to who has not authorized, and closes', async () => {
    const ada = createEditor('session-ada')
    await together(ada)
    const socket = await openSocket(addressOf())
    await ada.announce()
    expect(await socket.closed).toEqual({ code: 4001, reason: expect.stringContaining('ten seconds') })
    expect(socket.messages).toEqual([])
  })

  it('beats, as the client expects it to', async () => {
    const { secret } = lake.lake.services.auth.addToken({ role: 'viewer', label: 'x' })
    const socket = await openAs({ secret }, 'session-x')
    expect(await socket.until('♥')).toBe('♥')
    socket.close()
  })

  it.each([
    ['no JSON', 'hello', -32700],
    ['no call', '{"id":1}', -32600],
    ['an unknown method', toCall(9, 'shout'), -32601],
    ['a method of every object', toCall(9, 'constructor'), -32601],
    ['no session', toCall(9, 'presence_announce', { data: { locations: [] } }), -32602],
    [
      'locations that are none',
      toCall(9, 'presence_announce', { data: { sessionId: 'a', locations: ['a'] } }),
      -32602,
    ],
    [
      'too many locations',
      toCall(9, 'presence_announce', { data: { sessionId: 'a', locations: Array(101).fill({}) } }),
      -32602,
    ],
  ])('answers %s with an error', async (_, text, code) => {
    const { secret } = lake.lake.services.auth.addToken({ role: 'viewer', label: 'x' })
    const socket = await openAs({ secret }, 'session-x')
    socket.send(text)
    expect(JSON.parse(await socket.until('"error"'))).toMatchObject({ jsonrpc: '2.0', error: { code } })
    socket.close()
  })

  it('ends with who says too much', async () => {
    const { secret } = lake.lake.services.auth.addToken({ role: 'viewer', label: 'x' })
    const hasty = await openAs({ secret }, 'session-x')
    for (let id = 10; id < 200; id++) hasty.send(toCall(id, 'presence_rollcall', { session: 'session-x' }))
    expect((await hasty.closed).code).toBe(1008)
    const wordy = await openAs({ secret }, 'session-y')
    const location = { type: 'document', documentId: 'x'.repeat(17_000) }
    wordy.send(toCall(10, 'presence_announce', { data: { sessionId: 'session-y', locations: [location] } }))
    expect((await wordy.closed).code).toBe(1009)
  })

  it('ends the sessions of whoever authorizes as somebody else', async () => {
    const ada = createEditor('session-ada')
    await together(ada)
    const [first, second] = ['x', 'y'].map((label) =>
      lake.lake.services.auth.addToken({ role: 'viewer', label }),
    )
    const socket = await openAs({ secret: first?.secret ?? '' }, 'session-x')
    socket.send(toCall(3, 'authorization', { authorization: `Bearer ${second?.secret}` }))
    const [gone] = await ada.heard.until(isEvent('disconnect'))
    expect(gone).toEqual({ type: 'disconnect', i: first?.id, m: { session: 'session-x' } })
    socket.send(toCall(4, 'presence_announce', { data: { sessionId: 'session-x', locations: [] } }))
    expect(await socket.until('"id":4')).toContain('somebody else')
    socket.close()
  })

  it('takes at most ten sessions', async () => {
    const { secret } = lake.lake.services.auth.addToken({ role: 'viewer', label: 'x' })
    const socket = await openAs({ secret }, 'session-0')
    for (let id = 11; id < 21; id++)
      socket.send(toCall(id, 'presence_rollcall', { session: `session-${id}` }))
    expect(await socket.until('"id":20')).toContain('At most 10')
    expect(socket.messages.filter((text) => text.includes('"error"'))).toHaveLength(1)
    socket.close()
  })

  it('refuses datasets that do not exist, and origins that are not listed', async () => {
    expect((await openSocket(addressOf('nowhere'))).refused).toBe(404)
    expect((await openSocket(addressOf(), { origin: 'https://evil.example' })).refused).toBe(403)
    expect((await fetch(addressOf())).status).toBe(426)
  })

  it('closes when its dataset is deleted', async () => {
    const { secret } = lake.lake.services.auth.addToken({ role: 'viewer', label: 'x' })
    const socket = await openAs({ secret }, 'session-x')
    const { datasets } = lake.lake.services.store
    datasets.remove('production')
    datasets.create('production', 'public', new Date())
    expect((await socket.closed).code).toBe(4004)
  })
})
