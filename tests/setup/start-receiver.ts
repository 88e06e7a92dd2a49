import { isValidRequest } from '@sanity/webhook'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { closeAtEnd } from './close-at-end.ts'

export type Received = {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  /** The body as JSON. */
  json: unknown
  /** Whether the vendor's own library takes the signature. */
  valid: boolean
}

export type Receiver = {
  url: string
  port: number
  received: Received[]
  /** What to answer from now on; 204 at first. */
  answer: (received: Received, response: ServerResponse) => void
  /** Resolves with what has come once this many matched. */
  until(count: number, matches?: (received: Received) => boolean): Promise<Received[]>
  close(): Promise<void>
}

const WAIT_MS = 20_000

/** Somebody's HTTP server that webhooks are sent to. */
export async function startReceiver(secret: string, listenOn = 0): Promise<Receiver> {
  const waiting = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const { method = '', url: path = '', headers } = request
    const valid = await isValidRequest({ headers, body }, secret)
    const got: Received = { method, path, headers, body, json: JSON.parse(body), valid }
    receiver.received.push(got)
    receiver.answer(got, response)
    waiting.forEach((look) => look())
  })
  await new Promise<void>((resolve) => server.listen(listenOn, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address())
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received: [],
    answer: (_, response) => void response.writeHead(204).end(),
    until: (count, matches = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(
            new Error(`Waited in vain; got ${JSON.stringify(receiver.received.map(({ json }) => json))}`),
          )
        }, WAIT_MS)
        const look = () => {
          const found = receiver.received.filter(matches)
          if (found.length < count) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  closeAtEnd(receiver.close)
  return receiver
}
