import * as http from 'node:http'
import * as https from 'node:https'
import type { IncomingMessage } from 'node:http'
import { explainSendError } from './explain-send-error.ts'

/** As much of an answer as is read, and as much as is kept. */
const READ_BYTES = 8 * 1024
const KEPT_CHARACTERS = 200

export type WebhookRequest = {
  url: string
  method: string
  headers: Record<string, string>
  body: string
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number
  /** Aborted when the lake closes. */
  closing: AbortSignal
}

/** Either an answer, with the beginning of its text on one line, or why there was none. */
export type Sent =
  { status: number; text: string; retryAfter: string | undefined } | { status: null; error: string }

/** Terminals obey control characters, and the text is a stranger's. */
const toOneLine = (text: string) =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, KEPT_CHARACTERS)

/** What was answered stands, however the rest of it ends. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  const isEnough = (part: Buffer) => {
    parts.push(part)
    size += part.length
    return size >= READ_BYTES
  }
  try {
    for await (const part of response) if (isEnough(Buffer.from(part))) break
  } catch (error) {
    parts.push(Buffer.from(` [${error instanceof Error ? error.message : String(error)}]`))
  }
  return Buffer.concat(parts).toString('utf8')
}

function request({ url, method, headers, body }: WebhookRequest, signal: AbortSignal) {
  const { request: open } = url.startsWith('https:') ? https : http
  return new Promise<IncomingMessage>((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    open(url, { method, headers: { ...headers, ...length }, signal, agent: false })
      .on('response', resolve)
      .on('error', reject)
      .on('close', () => reject(new Error('the connection was closed without an answer')))
      .end(body)
  })
}

/** One request over a connection of its own, following no redirect. Null when the lake closes meanwhile. */
export async function send(wanted: WebhookRequest): Promise<Sent | null> {
  const { closing, timeoutMs } = wanted
  try {
    const response = await request(wanted, AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]))
    const text = toOneLine(await readBeginning(response))
    return { status: response.statusCode ?? 0, text, retryAfter: response.headers['retry-after'] }
  } catch (error) {
    return closing.aborted ? null : { status: null, error: explainSendError(error, timeoutMs) }
  }
}
