import type { Services } from '../services.ts'
import type { Call } from './call.ts'
import { toConnection } from './connection.ts'

const CHUNK_BYTES = 64 * 1024

/** Lines of JSON, read as the caller takes them; `close` frees what they are read from. */
export type Lines = { next(): string | null; close(): void }

function takeChunk(lines: Lines): { text: string; done: boolean } {
  let text = ''
  while (text.length < CHUNK_BYTES) {
    const line = lines.next()
    if (line === null) return { text, done: true }
    text += `${line}\n`
  }
  return { text, done: false }
}

type Needs = Pick<Services, 'streams' | 'log' | 'config'>

/**
 * Newline-delimited JSON of any length in little memory. A caller who stops reading is cut off, and so is everybody
 * when the lake closes: a partial answer never looks like a whole one. Throws 429 or 503 when too many are open.
 */
export function ndjson({ streams, log, config }: Needs, call: Call, open: () => Lines): Response {
  const { caller, onClose } = toConnection(call)
  onClose(streams.enter(caller, { end: caller.disconnect, keepAlive: () => undefined }))
  const lines = open()
  const stalled = setTimeout(caller.disconnect, config.limits.requestMs).unref()
  onClose(() => {
    clearTimeout(stalled)
    lines.close()
  })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      stalled.refresh()
      try {
        const { text, done } = takeChunk(lines)
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (done) controller.close()
      } catch (error) {
        log.error('An answer broke off', error)
        caller.disconnect()
      }
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } })
}
