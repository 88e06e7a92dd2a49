import { upgradeWebSocket } from '@hono/node-server'
import type { WSContext } from 'hono/ws'
import { WebSocket } from 'ws'
import type { LakeConfig } from '../config.ts'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Log } from '../log.ts'
import { createSocket } from './socket.ts'
import type { Socket } from './socket.ts'

/** Well under the minute after which proxies give up a silent connection. */
const BEAT_MS = 15_000
const UNSUPPORTED_DATA = 1003
const GOING_AWAY = 1001
const TRY_AGAIN_LATER = 1013

/** What speaks over one socket. */
export type SocketUser = {
  receive(text: string): void
  /** True once it has shown a token in force: it is never closed to make room. */
  isKnown(): boolean
  /** Called every fifteen seconds, to say something that a browser can hear: it hears no pings. */
  beat(): void
}

/** All WebSockets of a lake. */
export type Sockets = {
  /** Turns a call into a socket. Throws 429 when the caller's address, 503 when the lake has too many. */
  accept(call: Call, start: (socket: Socket) => SocketUser): Promise<Response>
}

type Open = { address: string; socket: Socket; user: SocketUser; beat: () => void }
type Limits = LakeConfig['limits']

const refuse = (status: number, message: string) => new HttpError(status, message, { 'Retry-After': '10' })

/** Whoever has a token comes before who has none: strangers cannot take all places. */
function makeRoom(all: Set<Open>, caller: string, { socketsPerAddress, socketsTotal }: Limits) {
  if ([...all].filter(({ address }) => address === caller).length >= socketsPerAddress)
    throw refuse(429, `Too many WebSockets: at most ${socketsPerAddress} for one address`)
  if (all.size < socketsTotal) return
  const stranger = [...all].find(({ user }) => !user.isKnown())
  if (!stranger) throw refuse(503, 'The lake has as many WebSockets as it can serve; try again later')
  all.delete(stranger)
  stranger.socket.close(TRY_AGAIN_LATER, 'The lake is full, and this socket has shown no token')
}

/** Cuts off a connection that does not answer pings: half open, or its reader stuck. */
function watch(raw: WebSocket, user: SocketUser): () => void {
  let answered = true
  raw.on('pong', () => {
    answered = true
  })
  return () => {
    if (!answered) return raw.terminate()
    answered = false
    raw.ping()
    user.beat()
  }
}

export function createSockets({
  limits,
  closing,
  log,
}: {
  limits: Limits
  closing: AbortSignal
  log: Log
}): Sockets {
  const all = new Set<Open>()
  const heartbeat = setInterval(() => all.forEach(({ beat }) => beat()), BEAT_MS).unref()
  closing.addEventListener('abort', () => {
    clearInterval(heartbeat)
    all.forEach(({ socket }) => socket.close(GOING_AWAY, 'The lake is closing'))
  })
  return {
    async accept({ context, address }, start) {
      makeRoom(all, address, limits)
      let user: SocketUser | undefined
      const onError = (error: unknown) => log.error('A WebSocket failed', error)
      const events = {
        onOpen(_: Event, { raw }: { raw?: unknown }) {
          if (!(raw instanceof WebSocket)) throw new Error('This is no WebSocket of the library "ws"')
          const socket = createSocket(raw, limits.listenerBufferBytes)
          user = start(socket)
          const open = { address, socket, user, beat: watch(raw, user) }
          all.add(open)
          socket.over.addEventListener('abort', () => all.delete(open))
        },
        /** What was sent before the closing handshake came through is not read any more. */
        onMessage({ data }: MessageEvent, { readyState, close }: WSContext) {
          if (readyState !== WebSocket.OPEN) return
          if (typeof data === 'string') user?.receive(data)
          else close(UNSUPPORTED_DATA, 'Send text, not binary data')
        },
      }
      return upgradeWebSocket(context, events, { onError })
    },
  }
}
