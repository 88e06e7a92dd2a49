import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { send } from './send.ts'

let server: Server
let url: string
/** What the server says to whoever connects; it reads nothing. */
let say: (socket: Socket) => void
const sockets = new Set<Socket>()

beforeEach(async () => {
  server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    socket.once('data', () => say(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address())
  url = `http://127.0.0.1:${port}/`
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

const open = new AbortController().signal

const post = (more: Partial<Parameters<typeof send>[0]> = {}) =>
  send({ url, method: 'POST', headers: {}, body: '{}', timeoutMs: 300, closing: open, ...more })

test('an answer, on one line and without what terminals obey', async () => {
  say = (socket) => socket.end('HTTP/1.1 500 Oops\r\nretry-after: 7\r\n\r\nbroken\n\u001b[2J\u0007here ')
  expect(await post()).toEqual({ status: 500, text: 'broken [2J here', retryAfter: '7' })
})

test('an answer that goes on for ever is cut short', async () => {
  say = (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const timer = setInterval(() => socket.write('x'.repeat(5000)), 1)
    socket.on('close', () => clearInterval(timer))
  }
  expect(await post()).toMatchObject({ status: 200, text: 'x'.repeat(200) })
})

test('an answer that trickles stands, by its status', async () => {
  say = (socket) => void socket.write('HTTP/1.1 202 OK\r\ncontent-length: 100\r\n\r\nhalf')
  expect(await post()).toMatchObject({ status: 202, text: expect.stringMatching(/^half/) })
})

test.each<[string, (socket: Socket) => void, RegExp]>([
  ['silence', () => undefined, /^no answer within 0.3 seconds$/],
  ['an end without an answer', (socket) => socket.end(), /broken off|without an answer/],
  ['a broken connection', (socket) => socket.resetAndDestroy(), /^the connection was broken off$/],
  ['something else than HTTP', (socket) => socket.end('220 mail.example.org\r\n'), /Parse Error/],
  [
    'another protocol',
    (socket) => socket.write('HTTP/1.1 101 OK\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    /./,
  ],
  ['endless headers', (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(70_000)}`), /Header/],
])('%s is no answer', async (_, answer, reason) => {
  say = answer
  expect(await post()).toEqual({ status: null, error: expect.stringMatching(reason) })
})

test('nobody there, and no such host', async () => {
  expect(await post({ url: 'http://127.0.0.1:1/' })).toEqual({ status: null, error: 'nobody listens there' })
  expect(await post({ url: 'http://nowhere.invalid/' })).toMatchObject({ status: null })
})

test('a lake that closes says nothing of the outcome', async () => {
  say = () => undefined
  const closing = new AbortController()
  setTimeout(() => closing.abort(), 20)
  expect(await post({ closing: closing.signal })).toBeNull()
})
