import type { OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import { ServerResponse } from 'node:http'
import { isNoticePath } from '../lib/content/retraction/notice-path.ts'

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** What kept a page from being shown: 404, 5xx, or 410 with the path of the notice that says so. */
export type Failure = { status: number; notice?: string }

const callBack = (...candidates: unknown[]) => {
  for (const callback of candidates) if (typeof callback === 'function') queueMicrotask(() => callback())
}

/**
 * A response whose failures can be answered by somebody else. With `onFailure` set, a 404, a 5xx or a redirect to a notice
 * of retraction never reaches the socket: its head and body are dropped, and when it would have ended `onFailure`
 * receives the failure and calls `answer`. `answer` may also come before: what Next says afterwards is dropped.
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
    if (this.#answered || this.#holds(status)) return this
    this.#ageRedirect(status)
    return typeof reason === 'string'
      ? super.writeHead(status, reason, headers)
      : super.writeHead(status, reason ?? headers)
  }

  override flushHeaders(): void {
    if (!this.#answered && !this.#holds(this.statusCode)) super.flushHeaders()
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    if (!this.#answered && !this.#holds(this.statusCode))
      return Reflect.apply(super.write, this, [chunk, encoding, done])
    callBack(encoding, done)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (!this.#answered && !this.#holds(this.statusCode))
      return Reflect.apply(super.end, this, [chunk, encoding, done])
    const { onFailure } = this
    this.onFailure = undefined
    onFailure?.(this.#held ?? { status: this.statusCode })
    callBack(chunk, encoding, done)
    return this
  }

  /** Sends a complete answer in place of the one that was held; its headers replace all that were set. */
  answer(status: number, headers: OutgoingHttpHeaders, body: string): void {
    if (this.destroyed || this.writableEnded || this.headersSent) return
    this.#held = undefined
    this.onFailure = undefined
    for (const name of this.getHeaderNames()) this.removeHeader(name)
    super.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
    super.end(body)
    this.#answered = true
  }
}
