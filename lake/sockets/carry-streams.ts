import { PassThrough } from 'node:stream'
import { HttpError, LakeError } from '../errors.ts'
import { KEEP_ALIVE } from '../events/server-sent-event.ts'
import type { Call } from '../http/call.ts'
import { errorResponse } from '../http/error-response.ts'
import { createRateLimit } from '../presence/rate-limit.ts'
import type { Services } from '../services.ts'
import { parseStreamFrame } from './stream-frames.ts'
import type { AnswerFrame, StreamFrame } from './stream-frames.ts'
import type { Socket } from './socket.ts'
import type { SocketUser } from './sockets.ts'

const POLICY_VIOLATION = 1008
/** A Studio opens all its streams anew at once, then a few a second at most. */
const PER_SECOND = 50
const AT_ONCE = 100

type Needs = Pick<Services, 'config' | 'log' | 'clock'>
type Opening = Extract<StreamFrame, { type: 'open' }>

/** The body's texts, until it ends or the connection closes. */
async function* readTexts(response: Response, connection: PassThrough): AsyncGenerator<string> {
  const reader = response.body?.getReader()
  if (!reader) return
  const stop = () => void reader.cancel()
  if (connection.destroyed) stop()
  else connection.once('close', stop)
  const decoder = new TextDecoder()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
    yield decoder.decode(chunk.value, { stream: true })
}

/**
 * Many streams over one socket. Each is a request to the lake's own routes with a connection of its own, so that
 * permissions, limits, resuming and errors are those of HTTP; a reader that falls behind holds up its own streams.
 */
export function carryStreams({ config, log, clock }: Needs, call: Call, socket: Socket): SocketUser {
  const { incoming } = call.context.env
  const { streamsPerSocket } = config.limits
  const rate = createRateLimit({ perSecond: PER_SECOND, atOnce: AT_ONCE + 2 * streamsPerSocket, clock })
  const dispatch = call.context.get('dispatch')
  const connections = new Map<number, PassThrough>()
  let known = false
  const send = (frame: AnswerFrame) => socket.send(JSON.stringify(frame))

  const relay = async (id: number, response: Response, connection: PassThrough) => {
    await send({ type: 'head', id, status: response.status, headers: Object.fromEntries(response.headers) })
    // Every stream has comments to keep it alive: the socket beats for all of them.
    for await (const text of readTexts(response, connection))
      if (text !== KEEP_ALIVE) await send({ type: 'chunk', id, text })
  }
  const answer = async ({ path, headers }: Opening, connection: PassThrough) => {
    if (connections.size > streamsPerSocket)
      return errorResponse(log, new HttpError(429, `At most ${streamsPerSocket} streams go over one socket`))
    const request = new Request(new URL(path, call.request.url), { headers })
    const response = await dispatch(request, { incoming, outgoing: connection })
    known ||= response.ok && headers.authorization !== undefined
    return response
  }
  const open = async (opening: Opening) => {
    const { id } = opening
    if (connections.has(id)) return refuse(`Stream ${id} is open already`)
    const connection = new PassThrough()
    connections.set(id, connection)
    try {
      await relay(id, await answer(opening, connection), connection)
    } catch (error) {
      log.error('A carried stream failed', error)
    }
    connections.delete(id)
    connection.destroy()
    await send({ type: 'end', id })
  }
  const refuse = (reason: string) => socket.close(POLICY_VIOLATION, reason)
  socket.over.addEventListener('abort', () => connections.forEach((connection) => connection.destroy()))
  return {
    receive(text) {
      if (!rate.take()) return refuse(`At most ${PER_SECOND} messages a second`)
      try {
        const frame = parseStreamFrame(text)
        if (frame.type === 'open') void open(frame)
        else connections.get(frame.id)?.destroy()
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
        refuse(error.message)
      }
    },
    isKnown: () => known,
    beat: () => socket.push(JSON.stringify({ type: 'beat' } satisfies AnswerFrame)),
  }
}
