import { afterEach, expect, it } from '@jest/globals'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWatchedFetch } from './watched-fetch.ts'

const SILENCE_MS = 200
const watchedFetch = createWatchedFetch(SILENCE_MS)
let server: Server | undefined

async function start(listener: RequestListener): Promise<string> {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object(server.address())
  return `http://127.0.0.1:${port}/`
}

afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

it('fails a stream that says nothing more', async () => {
  const url = await start((_, answer) => answer.write('hello'))
  const { body } = await watchedFetch(url)
  const reader = body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('hello')
  await expect(reader?.read()).rejects.toThrow('said nothing for 0.2 s')
})

it('fails when no answer comes', async () => {
  const url = await start(() => undefined)
  await expect(watchedFetch(url)).rejects.toThrow('said nothing for 0.2 s')
})

it('keeps a stream that says something now and then', async () => {
  const url = await start((_, answer) => {
    let left = 5
    const timer = setInterval(() => {
      answer.write(':\n\n')
      if (--left === 0) answer.end(() => clearInterval(timer))
    }, SILENCE_MS / 2)
  })
  expect(await (await watchedFetch(url)).text()).toBe(':\n\n'.repeat(5))
})

it('ends when its caller says so', async () => {
  const url = await start(() => undefined)
  const caller = new AbortController()
  const answer = watchedFetch(url, { signal: caller.signal })
  caller.abort()
  await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
})
