import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { once } from 'node:events'
import { WebSocketServer } from 'ws'
import type { AnswerFrame } from './frames.ts'
import { createLink } from './link.ts'
import type { Link } from './link.ts'

let server: WebSocketServer
let link: Link
const frames: AnswerFrame[] = []
const losses: unknown[] = []

/** A lake that says what the test tells it to. */
async function start() {
  const { port } = Object(server.address())
  const socket = new WebSocket(`ws://127.0.0.1:${port}`)
  const [[lake]] = await Promise.all([once(server, 'connection'), once(socket, 'open')])
  link = createLink(socket, {
    onFrame: (frame) => void frames.push(frame),
    onLost: (reason) => void losses.push(reason),
  })
  return { lake, socket }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 50))

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] })
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
})

afterEach(() => {
  link.end()
  jest.useRealTimers()
  frames.length = 0
  losses.length = 0
  server.clients.forEach((client) => client.terminate())
  server.close()
})

it('hands on what the lake says, and says what it is told', async () => {
  const { lake } = await start()
  lake.send('{"type":"head","id":3,"status":200,"headers":{}}')
  link.say({ type: 'close', id: 3 })
  expect(String((await once(lake, 'message'))[0])).toBe('{"type":"close","id":3}')
  await soon()
  expect(frames).toEqual([{ type: 'head', id: 3, status: 200, headers: {} }])
})

it('is lost once the lake has been silent for too long, and not before', async () => {
  const { lake, socket } = await start()
  jest.advanceTimersByTime(30_000)
  lake.send('{"type":"beat"}')
  await soon()
  jest.advanceTimersByTime(30_000)
  expect(losses).toEqual([])
  jest.advanceTimersByTime(20_000)
  expect(losses).toEqual([expect.any(TypeError)])
  expect(socket.readyState).not.toBe(WebSocket.OPEN)
  await soon()
  expect(losses).toHaveLength(1)
})

it('is lost with its socket, and by what is no frame', async () => {
  const first = await start()
  first.lake.terminate()
  await once(first.socket, 'close')
  expect(losses).toEqual([expect.any(TypeError)])
  const second = await start()
  second.lake.send('{"type":"end"}')
  await soon()
  expect(losses).toHaveLength(2)
})

it('tells nobody when it is ended here', async () => {
  const { lake } = await start()
  link.end()
  await once(lake, 'close')
  expect(losses).toEqual([])
})

it('is none on a socket that is closed', async () => {
  const { socket } = await start()
  link.end()
  expect(() => createLink(socket, { onFrame: () => undefined, onLost: () => undefined })).toThrow(TypeError)
})
