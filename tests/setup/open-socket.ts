import { WebSocket } from 'ws'

/** One socket as a test sees it. */
export type TestSocket = {
  /** The status the upgrade was refused with; null when it was not. */
  refused: number | null
  messages: string[]
  closed: Promise<{ code: number; reason: string }>
  send(message: string | Buffer): void
  ping(payload: Buffer): void
  /** Resolves with the first message that contains the words. */
  until(words: string): Promise<string>
  /** Leaves what arrives unread until `resume`. */
  pause(): void
  resume(): void
  close(): void
  /** Breaks the connection off, without a word. */
  drop(): void
}

/** Opens a socket at an `http:` address. */
export async function openSocket(url: string, headers: Record<string, string> = {}): Promise<TestSocket> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), { headers })
  const messages: string[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data) => {
    messages.push(String(data))
    waiting.forEach((look) => look())
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
  const refused = await new Promise<number | null>((resolve, reject) => {
    socket.once('open', () => resolve(null))
    socket.once('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode))
    socket.once('error', reject)
  })
  return {
    refused,
    messages,
    closed,
    send: (message) => socket.send(message),
    ping: (payload) => socket.ping(payload),
    until: (words) =>
      new Promise((resolve) => {
        const look = () => {
          const found = messages.find((message) => message.includes(words))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => socket.close(),
    drop: () => socket.terminate(),
  }
}
