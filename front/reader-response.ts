import type { IncomingHttpHeaders, OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import { ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { isNoticePath } from '../lib/content/retraction/notice-path.ts'

/** Next's own judge of what a reader knows already; it asks it for pages only. */
const isFresh: (asked: IncomingHttpHeaders, own: OutgoingHttpHeaders) => boolean = createRequire(
  import.meta.url,
)('next/dist/compiled/fresh')

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** What kept a page from being shown: 404, 5xx, or 410 with the path of the notice that says so. */
export type Failure = { status: number; notice?: string }

/** What is said of a body, and not when there is none. */
const ofBody = ['content-type', 'content-length', 'content-encoding', 'transfer-encoding']

const callBack = (...candidates: unknown[]) => {
  for (const callback of candidates) if (typeof callback === 'function') queueMicrotask(() => callback())
}

/**
 * A response whose failures can be answered by somebody else. With `onFailure` set, a 404, a 5xx or a redirect to a notice
 * of retraction never reaches the socket: its head and body are dropped, and when it would have ended `onFailure`
 * receives the failure and calls `answer`. `answer` may also come before: what Next says afterwards is dropped. Whoever
 * has the very words already (`If-None-Match`, `If-Modified-Since`) is sent a 304 without them.
 */
export class ReaderResponse extends ServerResponse {
  onFailure: ((failure: Failure) => void) | undefined
  #held: Failure | undefined
  #answered = false

  #toFailure(status: number): Failure | undefined {
    if (status === 404 || status >= 500) return { status }
    const location = this.getHeader('location')
    const isGone = status === 307 && typeof location === 'string' && isNoticePath(location)
    return isGone ? { status: 410, notice: location } : undefined
  }

  #holds(status: number): boolean {
    if (this.onFailure && !this.headersSent) this.#held ??= this.#toFailure(status)
    return this.#held !== undefined
  }

  /** Whether whoever asks has these very words already. */
  #isKnown(status: number): boolean {
    const { method, headers } = this.req
    // Programs that ask with a condition often ask for nothing from a cache as well; what is answered here never is out of date.
    const { 'cache-control': _, ...asked } = headers
    return status === 200 && (method === 'GET' || method === 'HEAD') && isFresh(asked, this.getHeaders())
  }

  /** Says so in place of the words. */
  #endAsKnown(): void {
    this.onFailure = undefined
    for (const name of ofBody) this.removeHeader(name)
    super.writeHead(304)
    super.end()
    this.#answered = true
  }

  /** Whether nothing of what Next says is sent any more. */
  #isReplaced(status: number): boolean {
    if (this.#answered || this.#holds(status)) return true
    const isKnown = !this.headersSent && this.#isKnown(status)
    if (isKnown) this.#endAsKnown()
    return isKnown
  }

  /** A browser that kept a redirect for good would go in circles once a story has its old address back. */
  #ageRedirect(status: number): void {
    const isPrivate = /private|no-store/.test(String(this.getHeader('cache-control')))
    if (this.onFailure && status > 300 && status < 400 && status !== 304 && !isPrivate)
      this.setHeader('Cache-Control', 'public, max-age=60')
  }

  override setHeader(name: string, value: number | string | readonly string[]): this {
    return this.#answered ? this : super.setHeader(name, value)
  }

  override removeHeader(name: string): void {
    if (!this.#answered) super.removeHeader(name)
  }

  /** Next names the target of a redirect twice. */
  override appendHeader(name: string, value: string | readonly string[]): this {
    if (this.#answered) return this
    return name.toLowerCase() === 'location' ? this.setHeader(name, value) : super.appendHeader(name, value)
  }

  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    if (this.#isReplaced(status)) return this
    this.#ageRedirect(status)
    return typeof reason === 'string'
      ? super.writeHead(status, reason, headers)
      : super.writeHead(status, reason ?? headers)
  }

  override flushHeaders(): void {
    if (!this.#isReplaced(this.statusCode)) super.flushHeaders()
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    if (!this.#isReplaced(this.statusCode)) return Reflect.apply(super.write, this, [chunk, encoding, done])
    callBack(encoding, done)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (!this.#isReplaced(this.statusCode)) return Reflect.apply(super.end, this, [chunk, encoding, done])
    const { onFailure } = this
    this.onFailure = undefined
    onFailure?.(this.#held ?? { status: this.statusCode })
    callBack(chunk, encoding, done)
    return this
  }

  /** Sends a complete answer in place of the one that was held; its headers replace all that were set. */
  answer(status: number, headers: OutgoingHttpHeaders, body: string | Buffer): void {
    if (this.destroyed || this.writableEnded || this.headersSent) return
    this.#held = undefined
    this.onFailure = undefined
    for (const name of this.getHeaderNames()) this.removeHeader(name)
    super.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
    super.end(body)
    this.#answered = true
  }
}
