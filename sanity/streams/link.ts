import { parseAnswerFrame } from './frames.ts'
import type { AnswerFrame, StreamFrame } from './frames.ts'

/** The lake beats every fifteen seconds. */
const SILENCE_MS = 40_000
const WATCH_MS = 5000

/** One open socket to the lake. */
export type Link = {
  say(frame: StreamFrame): void
  /** Closes it; `onLost` is not called. */
  end(): void
}

type Handlers = { onFrame(frame: AnswerFrame): void; onLost(reason: unknown): void }

/** Throws when the socket is open no longer. A connection gone silent is lost before its own close event says so. */
export function createLink(socket: WebSocket, { onFrame, onLost }: Handlers): Link {
  if (socket.readyState !== socket.OPEN) throw lost()
  let heard = Date.now()
  const watch = setInterval(() => {
    if (Date.now() - heard > SILENCE_MS) lose(lost())
  }, WATCH_MS)
  const end = () => {
    clearInterval(watch)
    socket.removeEventListener('message', receive)
    socket.removeEventListener('close', onClose)
    socket.close()
  }
  const lose = (reason: unknown) => {
    end()
    onLost(reason)
  }
  const onClose = () => lose(lost())
  const receive = ({ data }: MessageEvent) => {
    heard = Date.now()
    try {
      onFrame(parseAnswerFrame(data))
    } catch (error) {
      lose(error)
    }
  }
  socket.addEventListener('message', receive)
  socket.addEventListener('close', onClose)
  return { end, say: (frame) => socket.send(JSON.stringify(frame)) }
}

const lost = () => new TypeError('The connection to the lake was lost')
