import type { AnswerFrame } from './frames.ts'

/** One answer that arrives in frames. */
export type VirtualStream = {
  /** Settles as a fetch does: with the head, whatever its status, or rejecting when there will be none. */
  response: Promise<Response>
  receive(frame: Exclude<AnswerFrame, { type: 'beat' }>): void
  /** Breaks it off, before its head or after. */
  fail(reason: unknown): void
}

/** `cancel` is called when nobody wants to read the answer any more. */
export function createVirtualStream(cancel: () => void): VirtualStream {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started
    },
    cancel,
  })
  const fail = (reason: unknown) => {
    reject(reason)
    controller?.error(reason)
  }
  return {
    response: promise,
    fail,
    receive(frame) {
      if (frame.type === 'head') resolve(new Response(body, { status: frame.status, headers: frame.headers }))
      else if (frame.type === 'chunk') controller?.enqueue(encoder.encode(frame.text))
      else {
        reject(new TypeError('The lake ended a stream before it answered'))
        controller?.close()
      }
    },
  }
}
