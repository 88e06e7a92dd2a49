import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createClient } from '@sanity/client'
import { z } from 'zod'
import { startLake, type StartedLake } from '../../tests/setup/start-lake.ts'
import { parseEnv } from '../parse-env.ts'
import { createSanityClient } from '../sanity-client.ts'
import { defineContentQuery } from './define-query.ts'
import { isLakeUnavailable, LakeUnavailableError } from './lake-unavailable-error.ts'
import { runQuery } from './run-query.ts'

const countQuery = defineContentQuery({
  name: 'count',
  groq: 'count(*[_type == $type])',
  params: z.object({ type: z.string() }),
  schema: z.number(),
})

let lake: StartedLake
let server: Server | undefined

beforeAll(async () => {
  lake = await startLake()
})

afterAll(() => lake.close())

afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  server = undefined
})

function makeClient(apiHost: string) {
  const options = { useProjectHostname: false, useCdn: false, maxRetries: 0 }
  return createClient({
    ...options,
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2026-11-01',
    apiHost,
  })
}

/** A server that answers everything with one status, and its address. */
function listen(status: number): Promise<string> {
  const created = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"description":"no"}}')
  })
  server = created
  return new Promise((resolve) => {
    created.listen(0, '127.0.0.1', () => {
      const address = created.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`)
    })
  })
}

const run = (apiHost: string) => runQuery(makeClient(apiHost), countQuery, { type: 'article' })

describe('running a query', () => {
  it('reaches the embedded lake through the environment', async () => {
    const client = createSanityClient(parseEnv({ LAKE_PORT: String(lake.port) }))
    await lake.client({ role: 'editor' }).create({ _id: 'one', _type: 'article' })
    await lake.client({ role: 'editor' }).create({ _id: 'drafts.two', _type: 'article' })
    const { data, syncTags } = await runQuery(client, countQuery, { type: 'article' })
    expect(data).toBe(1)
    expect(syncTags.length).toBeGreaterThan(0)
  })

  it('sees published content only, also with a token', async () => {
    const token = lake.token('viewer')
    const client = createSanityClient(
      parseEnv({ LAKE_PORT: String(lake.port), SANITY_API_READ_TOKEN: token }),
    )
    const { data } = await runQuery(client, countQuery, { type: 'article' })
    expect(data).toBe(1)
  })

  it('says that the lake is unavailable when nobody answers', async () => {
    const error = await run('http://127.0.0.1:9').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(LakeUnavailableError)
    expect(String(error)).toContain('did not answer query "count"')
  })

  it.each([500, 503, 429])('says that the lake is unavailable when it answers %d', async (status) => {
    await expect(run(await listen(status))).rejects.toBeInstanceOf(LakeUnavailableError)
  })

  it.each([400, 401, 403])('hands on the client’s own error when the lake answers %d', async (status) => {
    const error = await run(await listen(status)).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ statusCode: status })
    expect(isLakeUnavailable(error)).toBe(false)
  })

  it('refuses malformed parameters before asking', async () => {
    const params: { type: string } = JSON.parse('{"type":1}')
    await expect(runQuery(makeClient('http://127.0.0.1:9'), countQuery, params)).rejects.toBeInstanceOf(
      z.ZodError,
    )
  })

  it('recognises an unavailable lake that lost its class on the way', () => {
    const { digest } = new LakeUnavailableError('count', new Error('gone'))
    expect(isLakeUnavailable(Object.assign(new Error('hidden in production'), { digest }))).toBe(true)
    expect(isLakeUnavailable(new Error('other'))).toBe(false)
  })
})
