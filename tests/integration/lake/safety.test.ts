import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ClientPerspective, SanityClient } from '@sanity/client'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let editor: SanityClient
let token: string

beforeAll(async () => {
  lake = await startLake({ config: { allowedOrigins: ['http://site.example'], limits: { queryMs: 400 } } })
  token = lake.token('editor')
  editor = lake.client({ token, perspective: 'raw' })
})
afterAll(() => lake.close())

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${lake.url}/v2025-02-19${path}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  })

const mutate = (mutations: unknown[]) => post('/data/mutate/production', JSON.stringify({ mutations }))

const query = async (groq: string, headers: Record<string, string> = {}) => {
  const response = await fetch(
    `${lake.url}/v2025-02-19/data/query/production?${new URLSearchParams({ query: groq, perspective: 'raw' })}`,
    { headers },
  )
  return { status: response.status, body: await response.json() }
}

const perspectives: ClientPerspective[] = ['raw', 'published', 'drafts', ['r1', 'drafts']]

/** Everything there is, to compare before and after a refused request. */
const everything = () => editor.fetch('*')

async function expectNothingWritten(status: number, attempt: () => Promise<Response>) {
  const before = await everything()
  const response = await attempt()
  expect({ status: response.status, body: await response.json() }).toMatchObject({
    status,
    body: expect.anything(),
  })
  expect(await everything()).toEqual(before)
}

describe('without a token, ids with a dot do not exist', () => {
  beforeAll(() =>
    editor
      .transaction()
      .create({ _id: 'open', _type: 'secretive', canary: 'public' })
      .create({
        _id: 'drafts.open',
        _type: 'secretive',
        canary: 'hush',
        to: { _type: 'reference', _ref: 'open' },
      })
      .create({ _id: 'versions.r1.open', _type: 'secretive', canary: 'hush' })
      .create({ _id: 'preview.secret', _type: 'secretive', canary: 'hush' })
      .create({
        _id: 'pointing',
        _type: 'secretive',
        to: { _type: 'reference', _ref: 'drafts.open' },
        nothing: { _type: 'reference', _ref: 'drafts.nobody', _weak: true },
      })
      .commit(),
  )

  test.each([
    ['*[_type == "secretive"]._id', ['open', 'pointing']],
    ['*[_id in path("drafts.**")]', []],
    ['*[_id == "preview.secret"]', []],
    ['*[_id == "pointing"]{"a": to->canary, "b": nothing->canary}', [{ a: null, b: null }]],
    ['count(*[_type == "secretive"])', 2],
    ['*[references("open")]._id', []],
    ['count(*[canary == "hush"])', 0],
    ['*[[@, _id] match text::query("hush")]', []],
    ['documents::get({"_ref": "drafts.open"})', null],
    ['*[sanity::versionOf("open")]._id', ['open']],
    ['releases::all()', []],
  ])('%s', async (groq, result) => {
    for (const perspective of perspectives)
      expect(await lake.client().fetch(groq, {}, { perspective })).toEqual(result)
  })

  test('by document id, they are like any id that was never used', async () => {
    const get = async (ids: string) => {
      const url = `${lake.url}/v1/data/doc/production/${ids}`
      return (await fetch(url)).json()
    }
    const ids = ['drafts.open', 'versions.r1.open', 'preview.secret', 'drafts.nobody']
    const omitted = ids.map((id) => ({ id, reason: 'existence' }))
    expect(await get(ids.join(','))).toEqual({ documents: [], omitted })
    expect(await get('drafts%2Eopen')).toEqual({ documents: [], omitted: omitted.slice(0, 1) })
    expect(await get('open?includeAllVersions=true')).toMatchObject({
      documents: [{ _id: 'open' }],
      omitted: [],
    })
  })
})

describe('hostile queries', () => {
  const bombs = {
    'nested joins': 'count(*[count(*[count(*[n > ^.n]) >= 0]) >= 0]) > 0',
    'a wildcard bomb': '*[_id == "wide"][text match "*a*a*a*a*a*a*a*a*a*a*a*b"]',
  }

  beforeAll(async () => {
    await mutate([{ create: { _id: 'wide', _type: 'wide', text: 'a'.repeat(64) } }])
    const many = Array.from({ length: 300 }, (_, n) => ({ create: { _id: `many${n}`, _type: 'many', n } }))
    await mutate(many)
  })

  test.each(Object.entries(bombs))('%s end in 504, and ping answers meanwhile', async (_, groq) => {
    let running = true
    const bomb = query(groq).finally(() => (running = false))
    let pings = 0
    while (running) {
      const ping = await fetch(`${lake.url}/v1/ping`)
      expect(ping.status).toBe(200)
      if (running) pings++
    }
    expect(await bomb).toMatchObject({ status: 504, body: { error: { type: 'queryTimeoutError' } } })
    expect(pings).toBeGreaterThan(3)
  })

  test('the lake answers queries after a bomb', async () => {
    await Promise.all([1, 2, 3].map(() => query(bombs['nested joins'])))
    expect(await query('count(*[_type == "many"])')).toMatchObject({ status: 200, body: { result: 300 } })
  })

  test('an output too large is 413', async () => {
    const groq = '*[_type == "many"][0...10]{"all": *[_type == "many"]{"pad": "' + 'x'.repeat(4000) + '"}}'
    expect(await query(groq)).toMatchObject({ status: 413 })
  })

  test('five thousand brackets are a parse error', async () => {
    for (const [open, close] of [
      ['(', ')'],
      ['[', ']'],
      ['{"a":', '}'],
      ['!', ''],
    ] as const) {
      const groq = open.repeat(5000) + '1' + close.repeat(5000)
      const response = await post('/data/query/production', JSON.stringify({ query: groq }))
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        error: { type: 'queryParseError', start: expect.any(Number) },
      })
    }
  })

  test('a parameter is never syntax', async () => {
    const slug = '" || true || "'
    expect(await lake.client().fetch('*[slug.current == $slug]', { slug })).toEqual([])
  })
})

describe('bodies', () => {
  const LIMIT = 4 * 1024 * 1024

  test('one byte too many is 413, sent at once or in pieces', async () => {
    const body = JSON.stringify({ mutations: [{ create: { _id: 'big', _type: 'big', text: '' } }] })
    const padded = body.replace('""', `"${'x'.repeat(LIMIT + 1 - body.length)}"`)
    expect(Buffer.byteLength(padded)).toBe(LIMIT + 1)
    await expectNothingWritten(413, () => post('/data/mutate/production', padded))
    const pieces = new Response(padded).body
    if (!pieces) throw new Error('no body')
    await expectNothingWritten(413, () =>
      fetch(`${lake.url}/v1/data/mutate/production`, {
        method: 'POST',
        body: pieces,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...{ duplex: 'half' },
      }),
    )
  })

  test('exactly the limit is accepted', async () => {
    const body = JSON.stringify({ mutations: [{ create: { _id: 'big', _type: 'big', text: '' } }] })
    const padded = body.replace('""', `"${'x'.repeat(LIMIT - body.length)}"`)
    expect((await post('/data/mutate/production', padded)).status).toBe(200)
    await mutate([{ delete: { id: 'big' } }])
  })

  test.each([
    ['not JSON', '{'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['__proto__', '{"mutations":[{"create":{"_type":"x","__proto__":{"polluted":true}}}]}'],
    ['a nested constructor', '{"mutations":[{"create":{"_type":"x","a":[{"constructor":{}}]}}]}'],
    ['a patch of __proto__', '{"mutations":[{"patch":{"id":"open","set":{"__proto__":{"polluted":true}}}}]}'],
    ['a path to __proto__', '{"mutations":[{"patch":{"id":"open","set":{"a.__proto__.polluted":true}}}]}'],
    [
      'a quoted path to a prototype',
      `{"mutations":[{"patch":{"id":"open","set":{"['constructor']":true}}}]}`,
    ],
    ['NUL', '{"mutations":[{"create":{"_type":"x","a":"\\u0000"}}]}'],
    ['a lone surrogate', '{"mutations":[{"create":{"_type":"x","a":"\\ud800"}}]}'],
    ['a lone surrogate in a key', '{"mutations":[{"create":{"_type":"x","\\udc00":1}}]}'],
    ['a bad id', '{"mutations":[{"create":{"_id":"../x","_type":"x"}}]}'],
    ['no type', '{"mutations":[{"create":{"_id":"x"}}]}'],
    ['21 levels', `{"mutations":[{"create":{"_type":"x","a":${'['.repeat(21)}${']'.repeat(21)}}}]}`],
    ['100,000 levels', `{"mutations":[{"create":{"_type":"x","a":${'['.repeat(1e5)}${']'.repeat(1e5)}}}]}`],
    ['a transaction id with a line break', '{"mutations":[],"transactionId":"a\\nb"}'],
  ])('%s is 400 and changes nothing', async (_, body) => {
    await expectNothingWritten(400, () => post('/data/mutate/production', body))
    expect('polluted' in {}).toBe(false)
  })

  test('a body that is not declared JSON is refused', async () => {
    const body = JSON.stringify({ mutations: [{ create: { _type: 'x' } }] })
    await expectNothingWritten(415, () =>
      post('/data/mutate/production', body, { 'content-type': 'text/plain' }),
    )
  })
})

describe('other origins', () => {
  const create = JSON.stringify({ mutations: [{ create: { _type: 'x' } }] })

  test.each([
    'http://evil.example',
    'null',
    'http://site.example.evil.example',
    'http://evil-site.example',
    'https://site.example',
  ])('%s may neither write nor send credentials', async (origin) => {
    await expectNothingWritten(403, () =>
      post('/data/mutate/production', create, {
        origin,
        cookie: 'sanitySession=x',
        'content-type': 'text/plain',
      }),
    )
    const read = await fetch(`${lake.url}/v1/ping`, { headers: { origin } })
    expect(read.headers.get('access-control-allow-credentials')).toBeNull()
    expect(read.headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await fetch(`${lake.url}/v1/ping`, { method: 'OPTIONS', headers: { origin } })
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
    const check = await fetch(`${lake.url}/v1/check/cors`, { headers: { origin } })
    expect(await check.json()).toEqual({ result: { allowed: false, withCredentials: false } })
  })

  test('a caller that is no browser has no origin to check', async () => {
    const check = await fetch(`${lake.url}/v1/check/cors`)
    expect(await check.json()).toEqual({ result: { allowed: true, withCredentials: true } })
  })

  test('a listed origin may do both, with any header', async () => {
    const origin = 'http://site.example'
    const preflight = await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'authorization,x-sanity-app' },
    })
    expect(preflight.status).toBe(204)
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'authorization,x-sanity-app',
      vary: expect.stringContaining('Origin'),
    })
    const written = await post('/data/mutate/production', create, { origin })
    expect(written.status).toBe(200)
    expect(written.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('errors carry the headers too, or a browser could not read them', async () => {
    const response = await fetch(`${lake.url}/v1/nowhere`, { headers: { origin: 'http://site.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('http://site.example')
  })

  test('a cookie is no credential', async () => {
    const response = await fetch(`${lake.url}/v1/users/me`, { headers: { cookie: `sanitySession=${token}` } })
    expect(response.status).toBe(401)
  })
})

describe('slow callers', () => {
  let slow: StartedLake

  beforeAll(async () => {
    slow = await startLake({ config: { limits: { headersMs: 300, requestMs: 600 } } })
  })
  afterAll(() => slow.close())

  test('headers that never end are cut off', async () => {
    const socket = connect(slow.port, '127.0.0.1')
    socket.write('GET /v1/ping HTTP/1.1\r\nHost: lake\r\n')
    const text = await new Promise<string>((resolve) => {
      let received = ''
      socket.on('data', (chunk) => (received += String(chunk)))
      socket.on('close', () => resolve(received))
    })
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('a body that never ends is cut off, and writes nothing', async () => {
    const error = await new Promise<unknown>((resolve) => {
      const request = httpRequest(`${slow.url}/v1/data/mutate/production`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${slow.token('editor')}`,
          'content-type': 'application/json',
          'content-length': 1000,
        },
      })
      request.on('error', resolve)
      request.on('response', (response) => resolve(response.statusCode))
      request.write('{"mutations":[')
    })
    expect(error === 408 || error instanceof Object).toBe(true)
    expect(await slow.client().fetch('count(*)')).toBe(0)
  })
})

describe('a lake kept busy by strangers', () => {
  let busy: StartedLake
  const groq = 'count(*[count(*[count(*[n > ^.n]) >= 0]) >= 0]) > 0'
  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${busy.url}/v1/data/query/production?${new URLSearchParams({ query })}`, { headers })

  beforeAll(async () => {
    busy = await startLake({ config: { limits: { queryWorkers: 1, queryQueue: 3, queryMs: 1500 } } })
    const transaction = busy.client({ role: 'editor' }).transaction()
    for (let n = 0; n < 300; n++) transaction.create({ _id: `many${n}`, _type: 'many', n })
    await transaction.commit()
  })
  afterAll(() => busy.close())

  /** Three hostile queries wait and one runs when `act` begins; it is told how many have ended. */
  async function besieged(act: (ended: () => number) => Promise<void>): Promise<void> {
    let ended = 0
    const answers = Array.from({ length: 5 }, async () => {
      const { status } = await ask(groq)
      if (status === 504) ended++
      return status
    })
    expect(await Promise.race(answers)).toBe(503)
    await act(() => ended)
    expect((await Promise.all(answers)).toSorted()).toEqual([503, 504, 504, 504, 504])
  }

  test('answers editors first', async () => {
    const headers = { authorization: `Bearer ${busy.token('editor')}` }
    await besieged(async (ended) => {
      expect((await ask('count(*)', headers)).status).toBe(200)
      expect(ended()).toBeLessThan(3)
    })
  })

  test('still opens streams, so that clients keep their place', async () => {
    await besieged(async () => {
      const stop = new AbortController()
      const answer = await fetch(`${busy.url}/v1/data/listen/production?query=*`, { signal: stop.signal })
      stop.abort()
      expect(answer.status).toBe(200)
    })
  })
})

describe('questions that could be read two ways', () => {
  test.each([
    '/v1/data/query/production?query=1&query=2',
    '/v1/data/query/production?query=*&perspective=published&perspective=raw',
    '/v1/data/query/production?query=$a&$a=1&$a=2',
    '/v1/data/live/events/production?includeDrafts=false&includeDrafts=true',
    '/v1/data/export/production?types=a&types=b',
    '/v1/data/query/production?query=*&returnQuery=maybe',
  ])('%s is 400', async (path) => {
    expect((await fetch(`${lake.url}${path}`)).status).toBe(400)
  })

  test.each(['query=1', '$a=1'])('a posted query with %s in its address is 400', async (search) => {
    const response = await post(`/data/query/production?${search}`, JSON.stringify({ query: '2' }))
    expect(response.status).toBe(400)
  })
})

test('a transaction that holds everybody up is called off, and changes nothing', async () => {
  const small = await startLake({ config: { limits: { transactionMs: 50 } } })
  const client = small.client({ role: 'editor', perspective: 'raw' })
  const list = Array.from({ length: 5000 }, (_, n) => ({ _key: `k${n}`, text: 'x'.repeat(40) }))
  await client.create({ _id: 'large', _type: 'large', list })
  const transaction = client.transaction()
  for (let n = 0; n < 2000; n++) transaction.patch('large', (patch) => patch.set({ n }))
  await expect(transaction.commit()).rejects.toMatchObject({ statusCode: 413 })
  expect(await client.getDocument('large')).not.toHaveProperty('n')
  await small.close()
})

test('a number GROQ cannot round to is no question of nesting', async () => {
  expect(await query('round(1.5, 1000)')).toMatchObject({
    status: 400,
    body: { error: { type: 'queryEvaluationError' } },
  })
})
