import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

test('ping answers without a token', async () => {
  const response = await fetch(`${lake.url}/v1/ping`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ ok: true })
})

test('a wrong token is refused everywhere', async () => {
  for (const path of ['/v1/ping', '/v1/data/query/production?query=1', '/v1/nowhere']) {
    const response = await fetch(`${lake.url}${path}`, { headers: { authorization: 'Bearer sknope' } })
    expect([path, response.status]).toEqual([path, 401])
  }
})

test('an unknown route says so', async () => {
  const response = await fetch(`${lake.url}/v1/pong`)
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({
    statusCode: 404,
    error: 'Not Found',
    message: 'The lake has no route GET /v1/pong',
  })
})

test('an IPv6 address works as any other', async () => {
  const six = await startLake({ config: { host: '::1' } })
  expect(six.url).toBe(`http://[::1]:${six.port}`)
  const headers = { origin: six.url }
  const response = await fetch(`${six.url}/v1/ping`, { headers })
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, six.url])
  await six.close()
})
