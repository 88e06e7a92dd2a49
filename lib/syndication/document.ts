import { createHash } from 'node:crypto'

/** A finished document for programs. */
export type MachineDocument = {
  body: string
  /** Media type, with its charset where it has one. */
  type: string
  /** ISO time of the newest change that it tells of; `null` where it tells of none. */
  changedAt?: string | null
  /** Values of `Link` headers. */
  links?: string[]
  /** Whether search engines are to leave it out. */
  noindex?: boolean
}

/** Compressed or not, the same words: a weak validator. */
const toTag = (body: string) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/** The answer that shows a document; whoever has it already is told so by the front. */
export function toDocumentResponse(document: MachineDocument): Response {
  const { body, type, changedAt, links = [], noindex = false } = document
  const headers = new Headers({ 'Content-Type': type, ETag: toTag(body) })
  if (changedAt) headers.set('Last-Modified', new Date(changedAt).toUTCString())
  if (links.length > 0) headers.set('Link', links.join(', '))
  if (noindex) headers.set('X-Robots-Tag', 'noindex')
  return new Response(body, { headers })
}
