import { afterEach, describe, expect, it } from '@jest/globals'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import { ReaderResponse } from './reader-response.ts'

type Handle = (req: IncomingMessage, res: ReaderResponse) => void

let stop: (() => void) | undefined

async function get(handle: Handle, method = 'GET', headers: Record<string, string> = {}): Promise<Response> {
  const server = createServer({ ServerResponse: ReaderResponse }, handle)
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return fetch(`http://127.0.0.1:${address.port}/`, { method, headers, redirect: 'manual' })
}

afterEach(() => stop?.())

const replaceAll: Handle = (_, res) => {
  res.onFailure = ({ status, notice = 'ours' }) =>
    res.answer(status === 500 ? 503 : status, { 'Content-Type': 'text/html' }, `<h1>${notice}</h1>`)
}

describe('a response that can be replaced', () => {
  it('passes a success through untouched', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.setHeader('X-Page', 'kept')
      res.write('whole ')
      res.end('page')
    })
    expect([answer.status, await answer.text(), answer.headers.get('x-page')]).toEqual([
      200,
      'whole page',
      'kept',
    ])
  })

  it('replaces body and headers of a 404 sent in one piece', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.statusCode = 404
      res.setHeader('ETag', '"empty"')
      res.end('empty')
    })
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([
      404,
      '<h1>ours</h1>',
      null,
    ])
  })

  it('replaces a 500 written with an explicit head and in pieces', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.writeHead(500, { 'Content-Encoding': 'gzip' })
      res.flushHeaders()
      res.write('a')
      res.end('b')
    })
    expect([answer.status, await answer.text()]).toEqual([503, '<h1>ours</h1>'])
    expect(answer.headers.get('content-encoding')).toBeNull()
  })

  it('answers 410 in place of a redirect to the notice of a retraction', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.statusCode = 307
      res.setHeader('Location', '/status/410/news/gone')
      res.end('/status/410/news/gone')
    })
    expect([answer.status, await answer.text()]).toEqual([410, '<h1>/status/410/news/gone</h1>'])
    expect(answer.headers.get('location')).toBeNull()
  })

  it('names the target of a redirect once, and lets nobody keep it for good', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.statusCode = 308
      res.setHeader('Cache-Control', 's-maxage=60, stale-while-revalidate=31535940')
      res.setHeader('location', '/there')
      res.appendHeader('Location', '/there')
      res.end()
    })
    expect(answer.headers.get('location')).toBe('/there')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('leaves what is for one reader alone to that reader', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.statusCode = 307
      res.setHeader('Cache-Control', 'private, no-store')
      res.setHeader('Location', '/draft')
      res.end()
    })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it.each([
    [307, '/status/404'],
    [308, '/status/410/news/gone'],
    [307, 'https://elsewhere.example/status/410/'],
  ])('passes on every other redirect: %s to %s', async (status, location) => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.writeHead(status, { Location: location })
      res.end()
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location])
  })

  it('calls back writers whose bytes it drops, so that a stream can finish', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.statusCode = 500
      res.write('dropped', () => res.end())
    })
    expect(await answer.text()).toBe('<h1>ours</h1>')
  })

  it('lets a page end that fails once it has begun', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.write('first part, ')
      res.statusCode = 500
      res.write('what failed, ')
      res.end('end')
    })
    expect([answer.status, await answer.text()]).toEqual([200, 'first part, what failed, end'])
  })

  it('leaves failures alone when nobody asked for them', async () => {
    const answer = await get((_, res) => {
      res.writeHead(404, 'Nowhere', { 'X-Api': 'yes' })
      res.end('{}')
    })
    expect([answer.status, answer.statusText, await answer.text()]).toEqual([404, 'Nowhere', '{}'])
  })

  it('answers HEAD without a body', async () => {
    const answer = await get((req, res) => {
      replaceAll(req, res)
      res.statusCode = 404
      res.end()
    }, 'HEAD')
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      404,
      '13',
      '',
    ])
  })

  it('drops whatever comes after an answer', async () => {
    const calls: string[] = []
    const answer = await get((_, res) => {
      res.answer(200, { 'Content-Type': 'text/html' }, 'kept')
      res.statusCode = 500
      res.setHeader('X-Late', '1')
      res.appendHeader('X-Late', '2')
      res.removeHeader('Content-Type')
      res.writeHead(500, { 'X-Late': '3' })
      res.flushHeaders()
      res.write('late', () => calls.push('written'))
      res.end('later', () => calls.push('ended'))
    })
    expect([answer.status, await answer.text(), answer.headers.get('x-late')]).toEqual([200, 'kept', null])
    expect(calls).toEqual(['written', 'ended'])
  })
})

describe('an answer that somebody has already', () => {
  const changed = 'Mon, 12 Jan 2026 10:00:00 GMT'
  const dated: Handle = (_, res) => {
    res.setHeader('Content-Type', 'application/rss+xml')
    res.setHeader('ETag', 'W/"one"')
    res.setHeader('Last-Modified', changed)
  }
  const inPieces: Handle = (req, res) => {
    dated(req, res)
    res.write('whole ')
    res.end('feed')
  }
  const atOnce: Handle = (req, res) => {
    dated(req, res)
    res.end('whole feed')
  }
  const withHead: Handle = (req, res) => {
    dated(req, res)
    res.writeHead(200, { 'X-Page': 'kept' })
    res.end('whole feed')
  }
  const ways = [inPieces, atOnce, withHead]

  it.each<Record<string, string>>([
    { 'If-None-Match': 'W/"one"' },
    { 'If-None-Match': '"zero", "one"' },
    { 'If-Modified-Since': changed },
    { 'If-Modified-Since': 'Tue, 13 Jan 2026 10:00:00 GMT' },
    { 'If-None-Match': 'W/"one"', 'If-Modified-Since': changed },
    { 'If-None-Match': 'W/"one"', 'Cache-Control': 'no-cache' },
  ])('is not sent again for %o', async (headers) => {
    for (const way of ways)
      for (const method of ['GET', 'HEAD']) {
        const answer = await get(way, method, headers)
        expect([answer.status, await answer.text()]).toEqual([304, ''])
        expect(answer.headers.get('etag')).toBe('W/"one"')
        expect(answer.headers.get('last-modified')).toBe(changed)
        expect(answer.headers.get('content-type')).toBeNull()
        stop?.()
      }
  })

  it.each<Record<string, string>>([
    { 'If-None-Match': 'W/"two"' },
    { 'If-Modified-Since': 'Mon, 12 Jan 2026 09:59:59 GMT' },
  ])('is sent for %o', async (headers) => {
    for (const way of ways) {
      const answer = await get(way, 'GET', headers)
      expect([answer.status, await answer.text()]).toEqual([200, 'whole feed'])
      stop?.()
    }
  })

  it('is no failure', async () => {
    const failed = await get(
      (req, res) => {
        replaceAll(req, res)
        dated(req, res)
        res.statusCode = 404
        res.end('none')
      },
      'GET',
      { 'If-None-Match': 'W/"one"' },
    )
    expect([failed.status, await failed.text()]).toEqual([404, '<h1>ours</h1>'])
  })
})
