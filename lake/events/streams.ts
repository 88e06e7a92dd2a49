import type { Auth } from '../auth/auth.ts'
import type { Identity } from '../auth/identity.ts'
import type { LakeConfig } from '../config.ts'
import { HttpError } from '../errors.ts'
import type { Dataset, Datasets } from '../store/datasets.ts'
import { createEventStream } from './event-stream.ts'
import type { EventStream } from './event-stream.ts'

/** Well under the five seconds within which a revoked token's streams end. */
const HEARTBEAT_MS = 3000

/** Who asks for a stream, of what, and how to cut the connection. */
export type StreamCaller = { identity: Identity; address: string; dataset: Dataset; disconnect: () => void }

/** How a stream is kept open, and ended when its token is revoked, its dataset deleted or the lake closed. */
export type Handles = { keepAlive: () => void; end: () => void }

/** All answers of a lake that stay open: event streams and exports. */
export type Streams = {
  /** Counts one in; returns how to count it out. Throws 429 when the caller, 503 when the lake has too many. */
  enter(caller: StreamCaller, handles: Handles): () => void
  /** A new event stream; throws as `enter` does. */
  open(caller: StreamCaller): EventStream
}

type Parts = {
  auth: Pick<Auth, 'isInForce'>
  datasets: Pick<Datasets, 'get'>
  limits: LakeConfig['limits']
  closing: AbortSignal
}
type Open = Handles & Pick<StreamCaller, 'identity' | 'dataset'> & { name: string }

/** Callers with a token are counted by it: behind one proxy, editors must not pay for readers. */
const nameOf = ({ identity, address }: StreamCaller) =>
  identity.role === null ? `address ${address}` : `token ${identity.id}`

const refuse = (status: number, message: string) => new HttpError(status, message, { 'Retry-After': '10' })

function assertRoom(all: ReadonlySet<Open>, caller: StreamCaller, limits: LakeConfig['limits']): void {
  const { listenersPerAddress, listenersPerToken, listenersTotal, listenersReserved } = limits
  const most = caller.identity.role === null ? listenersPerAddress : listenersPerToken
  const own = [...all].filter(({ name }) => name === nameOf(caller)).length
  if (own >= most) throw refuse(429, `Too many open streams: at most ${most} for one caller`)
  const total = caller.identity.role === null ? listenersTotal - listenersReserved : listenersTotal
  if (all.size >= total)
    throw refuse(503, 'The lake has as many open streams as it can serve; try again later')
}

export function createStreams({ auth, datasets, limits, closing }: Parts): Streams {
  const all = new Set<Open>()
  /** A new dataset of the same name is another one: it may be private. */
  const isThere = ({ id, name }: Dataset) => datasets.get(name)?.id === id
  const beat = ({ identity, dataset, keepAlive, end }: Open) =>
    auth.isInForce(identity) && isThere(dataset) ? keepAlive() : end()
  const heartbeat = setInterval(() => all.forEach(beat), HEARTBEAT_MS).unref()
  closing.addEventListener('abort', () => {
    clearInterval(heartbeat)
    all.forEach((open) => open.end())
  })
  const enter: Streams['enter'] = (caller, handles) => {
    assertRoom(all, caller, limits)
    const { identity, dataset } = caller
    const open: Open = { ...handles, identity, dataset, name: nameOf(caller) }
    all.add(open)
    return () => all.delete(open)
  }
  return {
    enter,
    open(caller) {
      const stream = createEventStream({ limit: limits.listenerBufferBytes, disconnect: caller.disconnect })
      stream.over.addEventListener('abort', enter(caller, stream))
      return stream
    },
  }
}
