import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { ChannelError } from '@sanity/client'
import type { ListenEvent, MutationEvent, ResumableListenOptions, SanityClient } from '@sanity/client'
import { applyPatch } from 'mendoza'
import { connect } from 'node:net'
import { collect } from '../../setup/collect.ts'
import type { Collected } from '../../setup/collect.ts'
import { readUntil } from '../../setup/read-until.ts'
import { restartLake } from '../../setup/restart-lake.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

type Event = ListenEvent<Record<string, unknown>>

const isMutation = (event: Event): event is MutationEvent => event.type === 'mutation'
const isWelcome = (event: Event): event is Extract<Event, { type: 'welcome' }> => event.type === 'welcome'

const ALL: ResumableListenOptions = {
  events: ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset'],
  includeAllVersions: true,
  enableResume: true,
}

jest.setTimeout(60_000)

let lake: StartedLake
let editor: SanityClient
const open: Collected<Event>[] = []

async function listen(
  client: SanityClient,
  query: string,
  params = {},
  options: Partial<ResumableListenOptions> = {},
) {
  const collected = collect<Event>(client.listen(query, params, { ...ALL, ...options }))
  open.push(collected)
  await collected.until(isWelcome)
  return collected
}

beforeEach(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor' })
})

afterEach(async () => {
  open.splice(0).forEach((collected) => collected.stop())
  await lake.close()
})

const article = { _id: 'a', _type: 'article', title: 'Chips wait', views: 1 }

describe('listen', () => {
  it('tells of creation, change and deletion with every field', async () => {
    const heard = await listen(
      editor,
      '*[_type == $type]',
      { type: 'article' },
      { includePreviousRevision: true },
    )
    const created = await editor.create(article)
    const changed = await editor.patch('a').set({ title: 'Chips approved' }).commit()
    await editor.transaction().delete('a').transactionId('the-end').commit()
    const [appear, update, disappear] = await heard.until(isMutation, 3)

    expect(appear).toMatchObject({
      documentId: 'a',
      transition: 'appear',
      eventId: `${created._rev}#a`,
      transactionId: created._rev,
      resultRev: created._rev,
      transactionCurrentEvent: 1,
      transactionTotalEvents: 1,
      visibility: 'transaction',
      result: created,
      timestamp: created._createdAt,
      mutations: [{ create: article }],
    })
    expect(appear).not.toHaveProperty('previousRev')
    expect(appear?.identity).toMatch(/^t/)
    expect(update).toMatchObject({
      transition: 'update',
      previousRev: created._rev,
      resultRev: changed._rev,
      result: { title: 'Chips approved' },
      previous: { title: 'Chips wait' },
    })
    expect(disappear).toMatchObject({
      transition: 'disappear',
      previousRev: changed._rev,
      resultRev: 'the-end',
      transactionId: 'the-end',
      previous: { title: 'Chips approved' },
    })
    expect(disappear).not.toHaveProperty('result')
  })

  it('leaves out what was not asked for', async () => {
    const heard = await listen(
      editor,
      '*',
      {},
      { includeResult: false, includeMutations: false, visibility: 'query' },
    )
    await editor.create(article)
    const [event] = await heard.until(isMutation)
    expect(event).toMatchObject({ mutations: [], visibility: 'query' })
    for (const absent of ['result', 'previous', 'effects']) expect(event).not.toHaveProperty(absent)
  })

  it('sends effects that lead from one revision to the next and back', async () => {
    await editor.create(article)
    const heard = await listen(
      editor,
      '*[_id == "a"]',
      {},
      { effectFormat: 'mendoza', includePreviousRevision: true },
    )
    await editor.patch('a').set({ title: 'Chips approved' }).inc({ views: 4 }).commit()
    const [event] = await heard.until(isMutation)
    const { _rev: _before, ...previous } = event?.previous ?? {}
    const { _rev: _after, ...result } = event?.result ?? {}
    expect(applyPatch(previous, event?.effects?.apply ?? [])).toEqual(result)
    expect(applyPatch(result, event?.effects?.revert ?? [])).toEqual(previous)
    expect(result).toMatchObject({ title: 'Chips approved', views: 5 })
  })

  it('follows documents into the filter and out of it', async () => {
    const heard = await listen(editor, '*[_type == "article" && views > 10]')
    await editor.create(article)
    await editor.patch('a').set({ views: 11 }).commit()
    await editor.patch('a').set({ views: 12 }).commit()
    await editor.patch('a').set({ views: 2 }).commit()
    await editor.patch('a').set({ views: 3 }).commit()
    await editor.create({ _id: 'last', _type: 'article', views: 99 })
    await heard.until(isMutation, 4)
    expect(
      heard.events.filter(isMutation).map(({ documentId, transition }) => [documentId, transition]),
    ).toEqual([
      ['a', 'appear'],
      ['a', 'update'],
      ['a', 'disappear'],
      ['last', 'appear'],
    ])
  })

  it('counts the events of a transaction for this listener alone', async () => {
    const heard = await listen(editor, '*[_id in ["a", "b"]]')
    await editor
      .transaction()
      .create(article)
      .create({ ...article, _id: 'b' })
      .create({ ...article, _id: 'c' })
      .commit()
    const events = await heard.until(isMutation, 2)
    expect(events.map((event) => [event.documentId, event.transactionCurrentEvent])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(events.map((event) => event.transactionTotalEvents)).toEqual([2, 2])
  })

  it('hears of drafts only when it asks for all versions, or of an older API', async () => {
    const published = await listen(editor, '*', {}, { includeAllVersions: false })
    const everything = await listen(editor, '*')
    const old = await listen(
      editor.withConfig({ apiVersion: '2021-06-07' }),
      '*',
      {},
      { includeAllVersions: false },
    )
    await editor.create({ ...article, _id: 'drafts.a' })
    await editor.create(article)
    const idsOf = (events: MutationEvent[]) => events.map(({ documentId }) => documentId)
    expect(idsOf(await everything.until(isMutation, 2))).toEqual(['drafts.a', 'a'])
    expect(idsOf(await old.until(isMutation, 2))).toEqual(['drafts.a', 'a'])
    expect(idsOf(await published.until(isMutation))).toEqual(['a'])
  })

  it('tells anonymous listeners nothing of ids with a dot', async () => {
    const heard = await listen(lake.client(), '*')
    for (const _id of ['drafts.a', 'versions.r1.a', 'sanity-preview-url-secret.x'])
      await editor.create({ ...article, _id, title: 'CANARY' })
    await editor.create({ ...article, _id: 'seen' })
    await heard.until(isMutation)
    expect(heard.events.filter(isMutation).map(({ documentId }) => documentId)).toEqual(['seen'])
    expect(JSON.stringify(heard.events)).not.toContain('CANARY')
  })

  it('answers an invalid query with a channel error', async () => {
    const heard = collect<Event>(editor.listen('*[_type == '))
    open.push(heard)
    const error = await heard.failed()
    expect(error).toBeInstanceOf(ChannelError)
    expect(error).toMatchObject({ data: { error: { type: 'queryParseError' } } })
  })

  it.each([
    ['no query', 'includeResult=true', '"query"|expected string'],
    ['an unknown parameter', 'query=*&sideways=1', 'sideways'],
    ['a wrong value', 'query=*&effectFormat=json', 'effectFormat'],
  ])('refuses %s with 400', async (_, search, words) => {
    const response = await fetch(`${lake.url}/v1/data/listen/production?${search}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(new RegExp(words))
  })

  it('resumes where it was cut off, missing nothing', async () => {
    const heard = await listen(editor, '*[_type == "article"]')
    await editor.create({ ...article, _id: 'one' })
    await heard.until(isMutation)
    lake = await restartLake(lake)
    await lake.client({ role: 'editor' }).create({ ...article, _id: 'two' })
    await heard.until(isMutation, 2)
    expect(heard.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['welcome', 'mutation', 'reconnect', 'welcomeback']),
    )
    const ids = heard.events.filter(isMutation).map(({ documentId }) => documentId)
    expect(ids).toEqual(['one', 'two'])
  })

  it('lets allowed origins alone read it in a browser', async () => {
    const originsOf = async (origin: string) => {
      const ending = new AbortController()
      const url = `${lake.url}/v1/data/listen/production?query=*`
      const { headers } = await fetch(url, { headers: { Origin: origin }, signal: ending.signal })
      ending.abort()
      return [headers.get('access-control-allow-origin'), headers.get('content-type')]
    }
    expect(await originsOf(lake.url)).toEqual([lake.url, 'text/event-stream; charset=utf-8'])
    expect((await originsOf('https://evil.example'))[0]).toBeNull()
  })

  it('says so when it cannot resume', async () => {
    const url = `${lake.url}/v1/data/listen/production?query=*&enableResume=true`
    const ending = new AbortController()
    const response = await fetch(url, { headers: { 'Last-Event-ID': '4711' }, signal: ending.signal })
    const text = await readUntil(response, 'event: reset')
    expect(text).toMatch(/^event: welcome\nid: 0\n/)
    ending.abort()
  })
})

describe('limits of listeners', () => {
  const address = () => `${lake.url}/v1/data/listen/production?query=*`

  async function relimit(limits: Record<string, number>): Promise<void> {
    await lake.close()
    lake = await startLake({ config: { limits } })
    editor = lake.client({ role: 'editor' })
  }

  async function withOpen<T>(
    count: number,
    headers: Record<string, string>,
    act: () => Promise<T>,
  ): Promise<T> {
    const ending = new AbortController()
    try {
      const responses = await Promise.all(
        Array.from({ length: count }, () => fetch(address(), { headers, signal: ending.signal })),
      )
      expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200))
      return await act()
    } finally {
      ending.abort()
    }
  }

  it('caps each caller with 429 and all with 503, keeping room for tokens', async () => {
    await relimit({ listenersPerToken: 3, listenersTotal: 5, listenersReserved: 3 })
    const bearer = { Authorization: `Bearer ${lake.token('viewer')}` }
    await withOpen(2, {}, async () => {
      expect((await fetch(address())).status).toBe(503)
      await withOpen(3, bearer, async () => {
        const refused = await fetch(address(), { headers: bearer })
        expect(refused.status).toBe(429)
        expect(refused.headers.get('retry-after')).toBe('10')
      })
    })
  })

  it('gives places back when connections close, also those of HEAD requests', async () => {
    await relimit({ listenersPerAddress: 2 })
    for (let round = 0; round < 4; round++) {
      await fetch(address(), { method: 'HEAD' })
      await withOpen(2, {}, async () => undefined)
      await expectSoon(async () => (await probe(address())) === 200)
    }
  })

  it('gives places back when callers leave before they are answered', async () => {
    await relimit({ listenersPerAddress: 2 })
    for (let delay = 0; delay < 15; delay++) {
      const ending = AbortSignal.timeout(delay)
      await Promise.allSettled([fetch(address(), { signal: ending }), fetch(address(), { signal: ending })])
    }
    await expectSoon(async () => (await probe(address())) === 200)
    await expectSoon(async () => (await probe(address())) === 200)
    await expectSoon(() => withOpen(2, {}, async () => true).catch(() => false))
  })

  it('tells many listeners of one write while few queries may wait', async () => {
    await relimit({ queryQueue: 4 })
    const headers = { Authorization: `Bearer ${lake.token('viewer')}` }
    const ending = new AbortController()
    const texts = Array.from({ length: 40 }, async (_, number) => {
      const url = `${lake.url}/v1/data/listen/production?query=*[number<$n]&$n=${number}`
      return fetch(url, { headers, signal: ending.signal })
    })
    const responses = await Promise.all(texts)
    await editor.create({ _id: 'n', _type: 'number', number: 19.5 })
    await editor.create({ _id: 'last', _type: 'number', number: -1 })
    const heard = await Promise.all(responses.map((response) => readUntil(response, '"documentId":"last"')))
    ending.abort()
    expect(heard.filter((text) => text.includes('"documentId":"n"'))).toHaveLength(20)
  })

  it('ends a listener whose filter takes too long, with the reason', async () => {
    await relimit({ queryMs: 150 })
    const bomb = '*[title match "*a*a*a*a*a*a*a*a*a*a*a*b"]'
    const heard = await listen(editor, bomb)
    await editor.create({ _id: 'a', _type: 'article', title: 'a'.repeat(60) })
    expect(await heard.failed()).toMatchObject({ data: { error: { type: 'queryTimeoutError' } } })
    expect(await editor.getDocument('a')).toBeDefined()
  })

  it('drops a listener that leaves too much unread, and only that one', async () => {
    await relimit({ listenerBufferBytes: 64 * 1024 })
    const heard = await listen(editor, '*', {}, { includeResult: false, includeMutations: false })
    const slow = connect(lake.port, '127.0.0.1')
    const closed = new Promise((resolve) => slow.once('close', resolve))
    slow.on('error', () => undefined)
    slow.pause()
    slow.write(`GET /v1/data/listen/production?query=*&includeResult=true HTTP/1.1\r\nHost: lake\r\n\r\n`)
    const big = 'x'.repeat(500_000)
    for (let round = 0; round < 40; round++)
      await editor.create({ _id: `big${round}`, _type: 'big', big }, { returnDocuments: false })
    await heard.until(isMutation, 40)
    slow.resume()
    await closed
    const size = slow.bytesRead
    expect(size).toBeLessThan(40 * big.length)
  })

  it('ends the streams of a revoked token within five seconds', async () => {
    const secret = lake.token('viewer')
    const response = await fetch(address(), { headers: { Authorization: `Bearer ${secret}` } })
    const ended = (async () => {
      for await (const _chunk of response.body ?? []);
      return performance.now()
    })()
    const began = performance.now()
    const tokens = lake.lake.services.store.tokens
    for (const { id, role } of tokens.list()) if (role === 'viewer') tokens.revoke(id, new Date())
    expect((await ended) - began).toBeLessThan(5000)
    const again = await fetch(address(), { headers: { Authorization: `Bearer ${secret}` } })
    expect(again.status).toBe(401)
  })

  it('ends the streams of a deleted dataset, also when a new one takes its name', async () => {
    const response = await fetch(address())
    const { datasets } = lake.lake.services.store
    datasets.remove('production')
    datasets.create('production', 'private', new Date())
    expect(await response.text()).toContain('event: welcome')
    expect((await fetch(address())).status).toBe(401)
  })

  it('ends all streams when the lake closes', async () => {
    const response = await fetch(address())
    await lake.lake.close()
    const text = await response.text()
    expect(text).toContain('event: welcome')
    lake = await restartLake(lake, { alreadyClosed: true })
  })
})

async function probe(url: string): Promise<number> {
  const ending = new AbortController()
  const { status } = await fetch(url, { signal: ending.signal })
  ending.abort()
  return status
}

async function expectSoon(check: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It never came true')
}
