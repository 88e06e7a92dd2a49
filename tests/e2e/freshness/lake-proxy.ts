import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { closeAtEnd } from '../../setup/close-at-end.ts'

/** What stands between a site and its lake, for tests to get in the way. */
export type LakeProxy = {
  url: string
  /** Ends the open stream of live events and takes no new one until `mend`. */
  cutStream(): void
  mend(): void
  /** Passes the stream on like this from its next connection; ends the one that is open. */
  rewriteStream(rewrite: (events: string[]) => string[]): void
  /** Says nothing more over the open stream, as if its other end were gone. */
  silence(): void
  /** Has the next stream go on from a place that the lake does not know. */
  forget(): void
  /** Holds back answers to questions whose GROQ matches, after the lake gave them; returns how to let them go. */
  holdAnswers(groq: RegExp): () => void
  /** Questions whose answers are held back. */
  held(): number
}

const isStream = ({ url = '' }: IncomingMessage) => url.includes('/data/live/events/')
const asked = z.object({ query: z.string() })

/** The question of an address, or of what was posted: long ones are. */
function toGroq({ url = '' }: IncomingMessage, posted: readonly Buffer[]): string {
  const query = new URL(url, 'http://lake').searchParams.get('query')
  if (query !== null || posted.length === 0) return query ?? ''
  return asked.safeParse(JSON.parse(Buffer.concat(posted).toString())).data?.query ?? ''
}

/** Calls back with the events that came within a moment of each other. */
async function forEachBurst(stream: Readable, take: (events: string[]) => void): Promise<void> {
  let text = ''
  let timer: NodeJS.Timeout | undefined
  for await (const chunk of stream) {
    text += String(chunk)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const end = text.lastIndexOf('\n\n') + 2
      const events = text
        .slice(0, end)
        .split('\n\n')
        .filter((event) => event !== '')
      text = text.slice(end)
      take(events)
    }, 50)
  }
  clearTimeout(timer)
}

export async function startLakeProxy(lakeUrl: string): Promise<LakeProxy> {
  const { hostname, port } = new URL(lakeUrl)
  let isCut = false
  let isForgotten = false
  let rewrite: ((events: string[]) => string[]) | undefined
  let hold: { groq: RegExp; released: Promise<void> } | undefined
  let held = 0
  const streams = new Set<ServerResponse>()
  const silent = new WeakSet<ServerResponse>()

  const passStream = (answer: IncomingMessage, outgoing: ServerResponse) => {
    streams.add(outgoing)
    outgoing.on('close', () => streams.delete(outgoing))
    answer.on('end', () => outgoing.end())
    const send = (text: string) => silent.has(outgoing) || outgoing.write(text)
    const change = rewrite
    if (!change) return answer.on('data', (chunk) => send(String(chunk)))
    return forEachBurst(answer, (events) =>
      send(
        change(events)
          .map((event) => `${event}\n\n`)
          .join(''),
      ),
    ).catch(() => undefined)
  }
  const passAnswer = async (answer: IncomingMessage, outgoing: ServerResponse, groq: string) => {
    const chunks = await answer.toArray()
    if (hold?.groq.test(groq)) {
      held += 1
      await hold.released
      held -= 1
    }
    outgoing.end(Buffer.concat(chunks))
  }
  const endStreams = () => streams.forEach((stream) => stream.destroy())
  const server = createServer((incoming, outgoing) => {
    if (isStream(incoming) && isCut) return void outgoing.destroy()
    const { method, url } = incoming
    const posted: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => posted.push(chunk))
    const headers = { ...incoming.headers }
    if (isStream(incoming) && isForgotten) headers['last-event-id'] = '999999999'
    if (isStream(incoming)) isForgotten = false
    const forwarded = request({ hostname, port, method, path: url, headers })
    forwarded.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      if (isStream(incoming)) passStream(answer, outgoing)
      else passAnswer(answer, outgoing, toGroq(incoming, posted)).catch(() => outgoing.destroy())
      answer.on('error', () => outgoing.destroy())
      answer.on('close', () => answer.complete || outgoing.destroy())
    })
    forwarded.on('error', () => outgoing.destroy())
    outgoing.on('close', () => forwarded.destroy())
    incoming.pipe(forwarded)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo = Object(server.address())
  closeAtEnd(async () => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutStream() {
      isCut = true
      endStreams()
    },
    mend() {
      isCut = false
    },
    rewriteStream(change) {
      rewrite = change
      endStreams()
    },
    silence() {
      streams.forEach((stream) => silent.add(stream))
    },
    forget() {
      isForgotten = true
    },
    holdAnswers(groq) {
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = { groq, released: promise }
      return () => {
        hold = undefined
        resolve()
      }
    },
    held: () => held,
  }
}
