import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createPatientFetch } from './patient-fetch.ts'

let server: Server | undefined

function toPort(listening: Server | undefined): number {
  const address = listening?.address()
  if (!address || typeof address === 'string') throw new Error('The server does not listen')
  return address.port
}

function serve(port = 0): Promise<number> {
  return new Promise((resolve) => {
    server = createServer((_, response) => response.writeHead(404).end('gone'))
    server.listen(port, '127.0.0.1', () => resolve(toPort(server)))
  })
}

const stop = () =>
  new Promise<void>((resolve) => {
    server?.closeAllConnections()
    if (server?.listening) server.close(() => resolve())
    else resolve()
  })

/** The address of a server that is not there. */
async function findSilence(path: string): Promise<{ url: string; port: number }> {
  const port = await serve()
  await stop()
  return { url: `http://127.0.0.1:${port}${path}`, port }
}

afterEach(stop)

describe('while nobody answers', () => {
  it.each([
    ['GET', '/v1/data/doc/production/a'],
    ['POST', '/v1/data/query/production'],
  ])('%s %s waits, and takes the first answer whatever it is', async (method, path) => {
    const { url, port } = await findSilence(path)
    const asked = createPatientFetch(fetch)(url, { method })
    setTimeout(() => void serve(port), 300)
    expect((await asked).status).toBe(404)
  })

  it('a write fails at once', async () => {
    const { url } = await findSilence('/v1/data/mutate/production')
    await expect(createPatientFetch(fetch)(url, { method: 'POST' })).rejects.toThrow('fetch failed')
  })

  it('whoever gives up is not asked for again', async () => {
    const { url } = await findSilence('/v1/ping')
    const controller = new AbortController()
    const asked = createPatientFetch(fetch)(url, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('left')), 200)
    await expect(asked).rejects.toThrow('left')
  })

  it('patience ends', async () => {
    const { url } = await findSilence('/v1/ping')
    await expect(createPatientFetch(fetch, 600)(url)).rejects.toThrow('fetch failed')
  })
})
