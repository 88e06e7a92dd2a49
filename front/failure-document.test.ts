import { afterEach, describe, expect, it } from '@jest/globals'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { getFailureDocument } from './failure-document.ts'

let site: Server | undefined

/** A site that knows `pages`; every other path is a 500. */
async function startSite(pages: Record<string, string>): Promise<string> {
  site = createServer((req, res) => {
    const page = pages[req.url ?? '']
    res.statusCode = page === undefined ? 500 : 200
    res.end(page ?? 'broken')
  })
  await new Promise<void>((resolve) => site?.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

afterEach(() => {
  site?.close()
  site?.closeAllConnections()
})

describe('the document for a failure', () => {
  it('is the not-found page with status 404, not to be kept', async () => {
    const origin = await startSite({ '/status/404': 'nowhere' })
    const { status, body, headers } = await getFailureDocument(origin, { status: 404 })
    expect([status, body, headers['Cache-Control']]).toEqual([404, 'nowhere', 'no-cache'])
  })

  it('is the notice of a retraction with status 410, not to be kept', async () => {
    const origin = await startSite({ '/status/410/news/gone': 'withdrawn' })
    const failure = { status: 410, notice: '/status/410/news/gone' }
    const { status, body, headers } = await getFailureDocument(origin, failure)
    expect([status, body, headers['Cache-Control']]).toEqual([410, 'withdrawn', 'no-cache'])
  })

  it('is a 503 with Retry-After while the lake is out of reach', async () => {
    const origin = await startSite({ '/status/503': 'come back' })
    const { status, body, headers } = await getFailureDocument(origin, { status: 503 })
    expect([status, body, headers['Retry-After'], headers['Cache-Control']]).toEqual([
      503,
      'come back',
      '30',
      'no-store',
    ])
  })

  it.each([500, 502])('is a 500 for any other failure, such as %s', async (failed) => {
    const origin = await startSite({ '/status/500': 'our fault' })
    const { status, body, headers } = await getFailureDocument(origin, { status: failed })
    expect([status, body, headers['Retry-After']]).toEqual([500, 'our fault', undefined])
  })

  it('still has a body with a way out when even its page fails', async () => {
    const origin = await startSite({})
    const { status, body } = await getFailureDocument(origin, { status: 404 })
    expect(status).toBe(404)
    expect(body).toContain('<a href="/">')
    expect(body).toContain('<html lang="en-US" dir="ltr">')
  })

  it('still has one when the connection breaks in the middle of its page', async () => {
    const origin = await startSite({})
    site?.removeAllListeners('request').on('request', (_, res) => {
      res.writeHead(200, { 'Content-Length': 1_000 })
      res.write('cut', () => res.destroy())
    })
    const { status, body } = await getFailureDocument(origin, { status: 503 })
    expect(status).toBe(503)
    expect(body).toContain('<a href="/">')
  })

  it('asks once for what a crowd is told of a fault, and again for what is missing', async () => {
    const origin = await startSite({ '/status/503': 'come back', '/status/404': 'nowhere' })
    const seen: (string | undefined)[] = []
    site?.on('request', ({ url }) => seen.push(url))
    const crowd = [503, 503, 503, 404, 404].map((status) => getFailureDocument(origin, { status }))
    expect((await Promise.all(crowd)).map(({ body }) => body)).toEqual([
      ...['come back', 'come back', 'come back'],
      ...['nowhere', 'nowhere'],
    ])
    expect(seen.sort()).toEqual(['/status/404', '/status/404', '/status/503'])
    await getFailureDocument(origin, { status: 503 })
    expect(seen).toHaveLength(4)
  })
})
