import type { OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import { ServerResponse } from 'node:http'

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/**
 * A response whose failures can be answered by somebody else. With `onFailure` set, a 404 or 5xx never reaches the
 * socket: its head and body are dropped, and when it would have ended `onFailure` receives the status and calls `answer`.
 */
export class ReaderResponse extends ServerResponse {
  onFailure: ((status: number) => void) | undefined
  #held: number | undefined

  #holds(status: number): boolean {
    if (this.onFailure && (status === 404 || status >= 500)) this.#held ??= status
    return this.#held !== undefined
  }

  override writeHead(status: number, reason?: string | Headers, headers?: Headers): this {
    if (this.#holds(status)) return this
    return typeof reason === 'string'
      ? super.writeHead(status, reason, headers)
      : super.writeHead(status, reason ?? headers)
  }

  override flushHeaders(): void {
    if (!this.#holds(this.statusCode)) super.flushHeaders()
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    if (!this.#holds(this.statusCode)) return Reflect.apply(super.write, this, [chunk, encoding, done])
    for (const callback of [encoding, done])
      if (typeof callback === 'function') queueMicrotask(() => callback())
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (!this.#holds(this.statusCode)) return Reflect.apply(super.end, this, [chunk, encoding, done])
    const { onFailure } = this
    this.onFailure = undefined
    onFailure?.(this.#held ?? this.statusCode)
    return this
  }

  /** Sends a complete answer in place of the one that was held; its headers replace all that were set. */
  answer(status: number, headers: OutgoingHttpHeaders, body: string): void {
    if (this.destroyed || this.writableEnded) return
    this.#held = undefined
    this.onFailure = undefined
    for (const name of this.getHeaderNames()) this.removeHeader(name)
    super.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
    super.end(body)
  }
}
