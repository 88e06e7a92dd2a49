import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { applyPatch } from 'mendoza'
import { z } from 'zod'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const transaction = z.object({
  id: z.string(),
  timestamp: z.iso.datetime(),
  author: z.string(),
  documentIDs: z.array(z.string()),
  mutations: z.array(z.record(z.string(), z.unknown())).optional(),
  effects: z
    .record(z.string(), z.object({ apply: z.array(z.unknown()), revert: z.array(z.unknown()) }))
    .optional(),
})

const documents = z.object({ documents: z.array(z.record(z.string(), z.unknown())) })
const events = z.object({
  events: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  nextCursor: z.string(),
})

jest.setTimeout(60_000)

let lake: StartedLake
let editor: SanityClient
let colleague: SanityClient
let now = Date.parse('2026-01-28T12:00:00Z')

async function get(path: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  return fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`, { headers })
}

async function getJson<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
  const response = await get(path, lake.token('viewer'))
  expect(response.status).toBe(200)
  return schema.parse(await response.json())
}

async function getTransactions(ids: string, search = '') {
  const response = await get(`transactions/${ids}?${search}`, lake.token('viewer'))
  expect(response.headers.get('content-type')).toMatch('application/x-ndjson')
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line) => transaction.parse(JSON.parse(line)))
}

const step = async (id: string, write: Promise<unknown>) => {
  await write
  now += 60_000
  return id
}

const edit = (client: SanityClient, documentId: string, id: string, headline: string) =>
  step(id, client.transaction().patch(documentId, { set: { headline } }).transactionId(id).commit())

/** A draft is written, edited twice, published, edited on, discarded; the article unpublished, at last deleted. */
beforeAll(async () => {
  lake = await startLake({ services: { clock: () => new Date(now) } })
  editor = lake.client({ role: 'editor' })
  colleague = lake.client({ role: 'editor' })
  const draft = { _id: 'drafts.a', _type: 'article', headline: 'Chips', body: ['one', 'two', 'three'] }
  await step('t1', editor.transaction().create(draft).transactionId('t1').commit())
  await edit(colleague, 'drafts.a', 't2', 'Chips wait')
  await edit(editor, 'drafts.a', 't3', 'Chips wait for Beijing')
  const published = { ...draft, _id: 'a', headline: 'Chips wait for Beijing' }
  await step('t4', editor.transaction().create(published).delete('drafts.a').transactionId('t4').commit())
  await edit(editor, 'a', 't5', 'Chips approved')
  await step('t6', editor.transaction().create(draft).transactionId('t6').commit())
  await step('t7', editor.transaction().delete('drafts.a').transactionId('t7').commit())
  await step(
    't8',
    editor
      .transaction()
      .delete('a')
      .create(draft)
      .create({ _id: 'other', _type: 'page' })
      .transactionId('t8')
      .commit(),
  )
  await step('t9', editor.transaction().delete('drafts.a').transactionId('t9').commit())
})

afterAll(() => lake.close())

const idsOf = (found: { id: string }[]) => found.map(({ id }) => id)
const PAIR = 'a,drafts.a'
const STUDIO = 'excludeContent=true&includeIdentifiedDocumentsOnly=true&effectFormat=mendoza'

describe('history of transactions', () => {
  it('lists them in order, either way, as many as asked', async () => {
    const all = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9']
    expect(idsOf(await getTransactions(PAIR))).toEqual(all)
    expect(idsOf(await getTransactions(PAIR, 'reverse=true'))).toEqual(all.toReversed())
    expect(idsOf(await getTransactions(PAIR, 'limit=2'))).toEqual(['t1', 't2'])
    expect(idsOf(await getTransactions(PAIR, 'limit=2&reverse=true'))).toEqual(['t9', 't8'])
    expect(idsOf(await getTransactions('a'))).toEqual(['t4', 't5', 't8'])
    expect(await getTransactions('unknown')).toEqual([])
  })

  it('begins and ends where asked, both included', async () => {
    expect(idsOf(await getTransactions(PAIR, 'fromTransaction=t3&toTransaction=t5'))).toEqual([
      't3',
      't4',
      't5',
    ])
    expect(idsOf(await getTransactions(PAIR, 'reverse=true&limit=2&toTransaction=t4'))).toEqual(['t4', 't3'])
    expect(idsOf(await getTransactions(PAIR, 'fromTransaction='))).toHaveLength(9)
    const time = 'fromTime=2026-01-28T13:01:00%2B01:00&toTime=2026-01-28T12:02:00Z'
    expect(idsOf(await getTransactions(PAIR, time))).toEqual(['t2', 't3'])
    const [, second] = await getTransactions(PAIR)
    expect(idsOf(await getTransactions(PAIR, `authors=${second?.author},nobody`))).toEqual(['t2'])
  })

  it('leads every document from nothing through each state and back by its effects', async () => {
    for (const id of ['a', 'drafts.a']) {
      let state: unknown = null
      const effects = (await getTransactions(id, STUDIO)).map((line) => line.effects?.[id])
      const states = effects.map((effect) => (state = applyPatch(state, effect?.apply ?? [])))
      expect(states.at(-1)).toBeNull()
      for (const effect of effects.toReversed()) {
        expect(state).toEqual(states.pop())
        state = applyPatch(state, effect?.revert ?? [])
      }
      expect(state).toBeNull()
    }
  })

  it('patches fields, not whole documents', async () => {
    const [, second] = await getTransactions('drafts.a', STUDIO)
    expect(second?.effects).toEqual({ 'drafts.a': { apply: expect.any(Array), revert: expect.any(Array) } })
    expect(JSON.stringify(second?.effects)).not.toContain('three')
    expect(second).not.toHaveProperty('mutations')
  })

  it('tells of other documents and of mutations unless told not to', async () => {
    const [last] = await getTransactions('a', 'reverse=true&limit=1')
    expect(last?.documentIDs).toEqual(['a', 'drafts.a', 'other'])
    expect(last?.mutations).toHaveLength(3)
    expect(last).not.toHaveProperty('effects')
    const [only] = await getTransactions('a', 'reverse=true&limit=1&includeIdentifiedDocumentsOnly=true')
    expect(only?.documentIDs).toEqual(['a'])
    expect(only?.mutations).toEqual([{ delete: { id: 'a' } }])
    const [bare] = await getTransactions('a', 'limit=1&excludeMutations=true')
    expect(bare).not.toHaveProperty('mutations')
  })

  it.each(['fromTransaction=never', 'limit=0', 'effectFormat=json', 'fromTime=yesterday', 'sideways=1'])(
    'refuses %s with 400',
    async (search) => {
      expect((await get(`transactions/a?${search}`, lake.token('viewer'))).status).toBe(400)
    },
  )
})

describe('history of documents', () => {
  const at = async (ids: string, search: string) =>
    (await getJson(`documents/${ids}?${search}`, documents)).documents.map(({ _id, _rev, headline }) => [
      _id,
      _rev,
      headline,
    ])

  it('answers documents as they were after a transaction', async () => {
    expect(await at('drafts.a', 'revision=t2')).toEqual([['drafts.a', 't2', 'Chips wait']])
    expect(await at(PAIR, 'revision=t3')).toEqual([['drafts.a', 't3', 'Chips wait for Beijing']])
    expect(await at(PAIR, 'revision=t6')).toEqual([
      ['a', 't5', 'Chips approved'],
      ['drafts.a', 't6', 'Chips'],
    ])
    expect(await at(PAIR, 'revision=t9')).toEqual([])
    expect(await at(PAIR, 'revision=never')).toEqual([])
  })

  it('answers documents as they were at a time', async () => {
    expect(await at(PAIR, 'time=2026-01-28T12:01:59.999Z')).toEqual([['drafts.a', 't2', 'Chips wait']])
    expect(await at(PAIR, 'time=2026-01-28T12:02:00Z')).toEqual([
      ['drafts.a', 't3', 'Chips wait for Beijing'],
    ])
    expect(await at(PAIR, 'time=2026-01-28T11:59:59Z')).toEqual([])
  })

  it('answers the last revision of what is deleted', async () => {
    expect(await at(PAIR, 'lastRevision=true')).toEqual([
      ['a', 't5', 'Chips approved'],
      ['drafts.a', 't8', 'Chips'],
    ])
  })

  it('refuses two moments at once', async () => {
    expect((await get('documents/a?revision=t1&lastRevision=true', lake.token('viewer'))).status).toBe(400)
  })
})

describe('history of events', () => {
  const of = async (id: string, search = '') => getJson(`events/documents/${id}?${search}`, events)

  it('tells the life of a draft, newest first, keyed by its id', async () => {
    const { events: found, nextCursor } = await of('drafts.a')
    expect(Object.keys(found)).toEqual(['drafts.a'])
    expect(found['drafts.a']).toMatchObject([
      { type: 'deleteDocumentVersion', versionId: 'drafts.a', versionRevisionId: 't8' },
      { type: 'unpublishDocument', versionId: 'drafts.a', versionRevisionId: 't8' },
      { type: 'deleteDocumentVersion', versionRevisionId: 't6' },
      { type: 'createDocumentVersion', versionRevisionId: 't6', documentId: 'a' },
      {
        type: 'publishDocumentVersion',
        versionRevisionId: 't3',
        revisionId: 't4',
        publishCause: 'document.publish',
      },
      { type: 'createDocumentVersion', versionRevisionId: 't1', timestamp: '2026-01-28T12:00:00.000Z' },
    ])
    expect(nextCursor).toBe('')
  })

  it('tells the life of what was published', async () => {
    const { events: found } = await of('a')
    expect(found['a']).toMatchObject([
      { type: 'unpublishDocument', versionId: 'drafts.a', versionRevisionId: 't8', documentId: 'a' },
      { type: 'updateLiveDocument', revisionId: 't5' },
      { type: 'publishDocumentVersion', versionId: 'drafts.a', versionRevisionId: 't3', revisionId: 't4' },
    ])
  })

  it('goes on by cursor to the end', async () => {
    const types: unknown[] = []
    let cursor = ''
    do {
      const page = await of('drafts.a', `limit=2${cursor && `&nextCursor=${cursor}`}`)
      types.push(...(page.events['drafts.a'] ?? []).map(({ type }) => type))
      cursor = page.nextCursor
    } while (cursor !== '')
    expect(types).toEqual((await of('drafts.a')).events['drafts.a']?.map(({ type }) => type))
  })

  it('knows an empty life', async () => {
    expect(await of('unknown')).toEqual({ events: { unknown: [] }, nextCursor: '' })
  })
})

it.each(['transactions/a', 'documents/a?revision=t4', 'events/documents/a'])(
  'keeps earlier states to callers with a token: %s',
  async (path) => {
    const response = await get(path)
    expect(response.status).toBe(401)
    const hidden = await get(path.replace(/\/a\b/, '/drafts.a'))
    expect([hidden.status, await hidden.text()]).toEqual([401, await response.text()])
  },
)
