import { openAsBlob } from 'node:fs'
import { parseByteRange } from './byte-range.ts'
import { isShownInPlace } from './media-type.ts'

/** The bytes of an answer and what is known of them; equal tags mean equal bytes. */
export type AssetAnswer = {
  body: Blob
  mediaType: string
  tag: string
  /** The file name to save as, when the caller wants to save. */
  download?: string
  /** The name to save under when the caller names none. */
  filename: string
  headers?: Record<string, string>
}

const forever = 'public, max-age=31536000, immutable'
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

/** A stored file as a body that is read while it is sent. */
export function openBody(path: string): Promise<Blob> {
  return openAsBlob(path)
}

/** Whether the caller already has these bytes: the answer is then `notModified`. */
export function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')
  const names = known?.split(',').map((name) => name.trim().replace(/^W\//, ''))
  return names?.some((name) => name === '*' || name === toEtag(tag)) ?? false
}

export function notModified(tag: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 304, headers: { ...toCommonHeaders(tag), ...headers } })
}

/** Answers with the whole, a byte range (206, 416) or 304; for any origin, never with credentials. */
export function toAssetResponse(request: Request, answer: AssetAnswer): Response {
  const { body, mediaType, tag } = answer
  if (isKnown(request, tag)) return notModified(tag, answer.headers)
  const headers = {
    ...toCommonHeaders(tag),
    'Content-Type': mediaType,
    'Accept-Ranges': 'bytes',
    ...toDisposition(answer),
    ...answer.headers,
  }
  const range = isRangeValid(request, tag)
    ? parseByteRange(request.headers.get('range'), body.size)
    : undefined
  if (range === null)
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${body.size}` },
    })
  if (!range) return new Response(body, { headers: { ...headers, 'Content-Length': String(body.size) } })
  const { start, end } = range
  const partial = {
    'Content-Range': `bytes ${start}-${end - 1}/${body.size}`,
    'Content-Length': String(end - start),
  }
  return new Response(body.slice(start, end), { status: 206, headers: { ...headers, ...partial } })
}

/** `If-Range` promises the same bytes by their tag; dates are not kept, so they never match. */
function isRangeValid(request: Request, tag: string): boolean {
  const condition = request.headers.get('if-range')
  return condition === null || condition.trim() === toEtag(tag)
}

function toCommonHeaders(tag: string): Record<string, string> {
  return {
    'Cache-Control': forever,
    ETag: toEtag(tag),
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

function toDisposition({ mediaType, download, filename }: AssetAnswer): Record<string, string> {
  if (isShownInPlace(mediaType))
    return download === undefined ? {} : { 'Content-Disposition': toAttachment(download || filename) }
  return { 'Content-Disposition': toAttachment(download || filename), 'Content-Security-Policy': sandbox }
}

/** Names outside plain ASCII travel in the encoded form that all browsers prefer. */
function toAttachment(filename: string): string {
  const plain = filename.toWellFormed().replace(/[^\x20-\x7e]|["\\/%]/g, '_')
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function toEtag(tag: string): string {
  return `"${tag}"`
}
