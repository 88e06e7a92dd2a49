import type { WebSocket } from 'ws'

/** Of a closing frame, in bytes. */
const REASON_BYTES = 120
const CLOSE_GRACE_MS = 2000

/** One open WebSocket. Everything does nothing once it is over. */
export type Socket = {
  /** Aborted when it is over, whoever ended it. */
  over: AbortSignal
  /** Resolves once the text has left, or the socket is over: for senders that wait for their reader. */
  send(text: string): Promise<void>
  /** Sends without waiting, and cuts off a reader that left more than the limit unread. */
  push(text: string): void
  /** Ends it, telling why: a code of RFC 6455, or one of the protocol's own from 4000. */
  close(code: number, reason: string): void
  /** Cuts it off at once. */
  drop(): void
}

/** `limit`: how many bytes pushed may wait for the reader. */
export function createSocket(raw: WebSocket, limit: number): Socket {
  const over = new AbortController()
  raw.once('close', () => over.abort())
  // Every ping is answered, and the answers of one who does not read them pile up.
  raw.on('ping', () => {
    if (raw.bufferedAmount > limit) drop()
  })
  const isOpen = () => raw.readyState === raw.OPEN
  const drop = () => raw.terminate()
  return {
    over: over.signal,
    drop,
    send: (text) =>
      new Promise((resolve) => {
        if (isOpen()) raw.send(text, () => resolve())
        else resolve()
      }),
    push(text) {
      if (raw.bufferedAmount > limit) drop()
      else if (isOpen()) raw.send(text)
    },
    close(code, reason) {
      raw.close(code, Buffer.from(reason).subarray(0, REASON_BYTES).toString())
      const late = setTimeout(drop, CLOSE_GRACE_MS).unref()
      over.signal.addEventListener('abort', () => clearTimeout(late))
    },
  }
}
