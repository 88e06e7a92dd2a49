import type { Connector } from './connector.ts'
import type { AnswerFrame } from './frames.ts'
import { createLink } from './link.ts'
import type { Link } from './link.ts'
import { createVirtualStream } from './virtual-stream.ts'
import type { VirtualStream } from './virtual-stream.ts'

const LINGER_MS = 5000

type Opening = { path: string; headers: Record<string, string>; signal?: AbortSignal | undefined }

/** Many streams over one socket, which is opened for the first and closed some time after the last. */
export type Carrier = {
  /** As a fetch of the path: rejects when the socket cannot be opened or is lost, or when aborted. */
  open(opening: Opening): Promise<Response>
}

/** Rejects with the signal's reason if that comes first. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}

export function createCarrier({ connect }: Connector): Carrier {
  const streams = new Map<number, VirtualStream>()
  let connecting: Promise<Link> | null = null
  let link: Link | null = null
  let linger: ReturnType<typeof setTimeout> | undefined
  let nextId = 0

  const detach = () => {
    clearTimeout(linger)
    connecting = null
    link = null
  }
  const onLost = (reason: unknown) => {
    detach()
    const broken = [...streams.values()]
    streams.clear()
    broken.forEach((stream) => stream.fail(reason))
  }
  const leaveWhenIdle = () => {
    clearTimeout(linger)
    linger = setTimeout(() => {
      if (streams.size > 0) return
      link?.end()
      detach()
    }, LINGER_MS)
  }
  const forget = (id: number): boolean => {
    const found = streams.delete(id)
    if (streams.size === 0) leaveWhenIdle()
    return found
  }
  const onFrame = (frame: AnswerFrame) => {
    if (frame.type === 'beat') return
    streams.get(frame.id)?.receive(frame)
    if (frame.type === 'end') forget(frame.id)
  }
  const start = async () => {
    try {
      link = createLink(await connect(), { onFrame, onLost })
      leaveWhenIdle()
      return link
    } catch (error) {
      detach()
      throw error
    }
  }
  return {
    async open({ path, headers, signal }) {
      const { say } = await unlessAborted((connecting ??= start()), signal)
      const id = nextId++
      const close = () => {
        if (forget(id)) say({ type: 'close', id })
      }
      const stream = createVirtualStream(close)
      streams.set(id, stream)
      signal?.addEventListener('abort', () => {
        close()
        stream.fail(signal.reason)
      })
      say({ type: 'open', id, path, headers })
      return stream.response
    },
  }
}
