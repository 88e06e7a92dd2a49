import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { request } from 'node:http'
import { restartLake } from '../../setup/restart-lake.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

jest.setTimeout(60_000)

let lake: StartedLake
let editor: SanityClient

const address = (search = '') => `${lake.url}/v1/data/export/production?${search}`
const bearer = () => ({ Authorization: `Bearer ${lake.token('viewer')}` })

async function getDocuments(search = '', headers: Record<string, string> = bearer()) {
  const response = await fetch(address(search), { headers })
  expect(response.status).toBe(200)
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines.map((line): Record<string, unknown> => JSON.parse(line))
}

const idsOf = (documents: Record<string, unknown>[]) => documents.map(({ _id }) => _id)

async function createMany(count: number, padding = ''): Promise<void> {
  for (let start = 0; start < count; start += 100) {
    const transaction = editor.transaction()
    for (let i = start; i < Math.min(start + 100, count); i++)
      transaction.create({ _id: `many${String(i).padStart(5, '0')}`, _type: 'bulk', padding })
    await transaction.commit({ returnDocuments: false })
  }
}

beforeEach(async () => {
  lake = await startLake()
  editor = lake.client({ role: 'editor' })
})

afterEach(() => lake.close())

describe('export', () => {
  it('gives every document as it is stored, published ones alone without a token', async () => {
    const ids = ['a', 'drafts.a', 'versions.r1.a', 'z']
    for (const _id of ids)
      await editor.create({ _id, _type: _id === 'z' ? 'page' : 'article', title: 'Ünïcode 🙂' })
    const documents = await getDocuments()
    expect(idsOf(documents)).toEqual(ids)
    expect(documents[0]).toEqual(await editor.getDocument('a'))
    expect(idsOf(await getDocuments('', {}))).toEqual(['a', 'z'])
    expect(idsOf(await getDocuments('types=page,nothing'))).toEqual(['z'])
    expect(await getDocuments('types=nothing')).toEqual([])
  })

  it('goes on by cursor', async () => {
    await createMany(1200)
    const first = await getDocuments('nextCursor=')
    expect(first).toHaveLength(1001)
    expect(first.at(-1)).toEqual({ nextCursor: 'many00999' })
    const second = await getDocuments('nextCursor=many00999')
    expect(idsOf(second)).toEqual(Array.from({ length: 200 }, (_, i) => `many0${1000 + i}`))
  })

  it('shows one moment, whatever is written while it is read', async () => {
    await createMany(400, 'x'.repeat(20_000))
    const response = await fetch(address(), { headers: bearer() })
    const reader = response.body?.getReader()
    let text = Buffer.from((await reader?.read())?.value ?? []).toString()
    await editor.delete({ query: '*[_type == "bulk"]' })
    await editor.create({ _id: 'zzz', _type: 'late' })
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read())
      text += Buffer.from(chunk.value).toString()
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(400)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ _id: 'many00399' })
    expect(idsOf(await getDocuments())).toEqual(['zzz'])
  })

  it('breaks off, rather than ends, when the lake closes', async () => {
    await createMany(400, 'x'.repeat(20_000))
    const broken = new Promise<Error>((resolve, reject) => {
      request(address(), { headers: bearer() }, (answer) => {
        answer.once('readable', () => void lake.lake.close())
        answer.on('error', resolve)
        answer.on('end', () => reject(new Error('It ended as if it were whole')))
        setTimeout(() => answer.resume(), 500)
      }).end()
    })
    expect((await broken).message).toBe('aborted')
    lake = await restartLake(lake, { alreadyClosed: true })
  })

  it('breaks off when the caller stops reading', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { headersMs: 300, requestMs: 300 } } })
    editor = lake.client({ role: 'editor' })
    await createMany(400, 'x'.repeat(20_000))
    const stalled = new Promise<Error>((resolve, reject) => {
      request(address(), { headers: bearer() }, (answer) => {
        answer.on('error', resolve)
        answer.on('end', () => reject(new Error('It ended as if it were whole')))
        setTimeout(() => answer.resume(), 1000)
      }).end()
    })
    expect((await stalled).message).toBe('aborted')
  })

  it('gives its place back once it is read', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { listenersPerAddress: 1 } } })
    for (let round = 0; round < 5; round++) {
      await fetch(address(), { method: 'HEAD' })
      expect(await getDocuments('', {})).toEqual([])
    }
  })

  it('is counted among the open streams', async () => {
    await lake.close()
    lake = await startLake({ config: { limits: { listenersPerAddress: 1 } } })
    const ending = new AbortController()
    await fetch(`${lake.url}/v1/data/listen/production?query=*`, { signal: ending.signal })
    expect((await fetch(address())).status).toBe(429)
    ending.abort()
  })
})
