import { EVENT_STREAM_HEADERS, KEEP_ALIVE, toServerSentEvent } from './server-sent-event.ts'
import type { ServerSentEvent } from './server-sent-event.ts'

/** One open answer of server-sent events. Everything does nothing once it is over. */
export type EventStream = {
  response: Response
  /** Aborted when the stream is over, whoever ended it. */
  over: AbortSignal
  /** Sends a message; drops a reader that left more than the limit unread. */
  send(message: ServerSentEvent): void
  /** Keeps idle connections open on the way. */
  keepAlive(): void
  /** Resolves once the reader has caught up enough to be sent more, or is gone. */
  ready(): Promise<void>
  /** Ends it after what was sent. */
  end(): void
  /** Cuts it off at once. */
  drop(): void
}

type Parts = {
  /** How many bytes may wait for the reader. */
  limit: number
  /** Destroys the connection. */
  disconnect: () => void
}

export function createEventStream({ limit, disconnect }: Parts): EventStream {
  const over = new AbortController()
  const encoder = new TextEncoder()
  let room = Promise.withResolvers<void>()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined

  const finish = () => {
    over.abort()
    room.resolve()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started
      },
      pull() {
        room.resolve()
        room = Promise.withResolvers()
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: limit }),
  )
  const free = () => controller?.desiredSize ?? 0
  const drop = () => {
    if (over.signal.aborted) return
    finish()
    disconnect()
  }
  const write = (text: string) => {
    if (over.signal.aborted) return
    if (free() <= 0) drop()
    else controller?.enqueue(encoder.encode(text))
  }
  return {
    response: new Response(body, { headers: EVENT_STREAM_HEADERS }),
    over: over.signal,
    send: (message) => write(toServerSentEvent(message)),
    keepAlive: () => write(KEEP_ALIVE),
    async ready() {
      while (!over.signal.aborted && free() < limit / 2) await room.promise
    },
    end() {
      if (over.signal.aborted) return
      finish()
      controller?.close()
    },
    drop,
  }
}
