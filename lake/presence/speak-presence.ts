import { z } from 'zod'
import type { Identity } from '../auth/identity.ts'
import { HttpError } from '../errors.ts'
import type { Call } from '../http/call.ts'
import type { Services } from '../services.ts'
import type { Socket } from '../sockets/socket.ts'
import type { SocketUser } from '../sockets/sockets.ts'
import { createPresenceMethods } from './presence-methods.ts'
import { createRateLimit } from './rate-limit.ts'
import { answerRpc, parseRpcParams, RpcError } from './rpc.ts'
import type { RpcRequest } from './rpc.ts'

const HEARTBEAT = '♥'
/** Close codes that Studio's own client knows. */
const UNAUTHORIZED = 4001
const NOT_FOUND = 4004
const POLICY_VIOLATION = 1008
const TOO_LARGE = 1009

const AUTHORIZE_WITHIN_MS = 10_000
/** Well under the five seconds within which a revoked token's sockets end. */
const CHECK_MS = 3000
/** A Studio sends a few messages a second at most, while somebody types. */
const RATE = { perSecond: 20, atOnce: 100 }
const MAX_LENGTH = 16 * 1024

const credentials = z.object({ authorization: z.string() })

type Needs = Pick<Services, 'auth' | 'presence' | 'store' | 'clock' | 'newId'>
/** Who speaks, what they may call, and how their part ends. */
type Speaker = { identity: Identity; call: (request: RpcRequest) => unknown; leave: () => void }

/** One connection's side of presence: JSON-RPC 2.0, and nothing but `authorization` before a valid token. */
export function speakPresence(services: Needs, call: Call, socket: Socket): SocketUser {
  const { auth, presence, store, clock, newId } = services
  const dataset = call.dataset()
  const rate = createRateLimit({ ...RATE, clock })
  let speaker: Speaker | null = null

  const notify = (method: string, params: object) =>
    socket.push(JSON.stringify({ jsonrpc: '2.0', method, params }))
  const end = (code: number, reason: string) => {
    leave()
    socket.close(code, reason)
  }
  const leave = () => {
    const left = speaker
    speaker = null
    left?.leave()
  }
  /** Studio's client authorizes again and again: whoever stays the same goes on. */
  const authorize = (request: RpcRequest) => {
    const identity = auth.identify(parseRpcParams(request, credentials).authorization)
    if (speaker?.identity.id === identity.id) {
      speaker.identity = identity
      return
    }
    leave()
    const participant = presence.enter(dataset, identity.id)
    speaker = {
      identity,
      call: createPresenceMethods({ participant, newId, notify }),
      leave: participant.leave,
    }
  }
  const handle = (request: RpcRequest): unknown => {
    if (request.method === 'authorization') authorize(request)
    else if (speaker) return speaker.call(request) ?? true
    else throw new RpcError('unauthorized', 'Call "authorization" with a token first')
    return true
  }
  const check = () => {
    if (store.datasets.get(dataset.name)?.id !== dataset.id) end(NOT_FOUND, 'The dataset is gone')
    else if (speaker && !auth.isInForce(speaker.identity))
      end(UNAUTHORIZED, 'The token is no longer in force')
  }
  const late = setTimeout(() => {
    if (!speaker) end(UNAUTHORIZED, 'Call "authorization" within ten seconds')
  }, AUTHORIZE_WITHIN_MS).unref()
  const checking = setInterval(check, CHECK_MS).unref()
  socket.over.addEventListener('abort', () => {
    clearTimeout(late)
    clearInterval(checking)
    leave()
  })
  return {
    receive(text) {
      if (text.length > MAX_LENGTH) return end(TOO_LARGE, `A message has at most ${MAX_LENGTH} characters`)
      if (!rate.take()) return end(POLICY_VIOLATION, `At most ${RATE.perSecond} messages a second`)
      try {
        socket.push(answerRpc(text, handle))
      } catch (error) {
        // Studio's client takes any answer for permission: only a closed socket refuses it.
        if (!(error instanceof HttpError)) throw error
        end(UNAUTHORIZED, error.message)
      }
    },
    isKnown: () => speaker !== null,
    beat: () => speaker && socket.push(HEARTBEAT),
  }
}
