import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import type { OutgoingHttpHeaders } from 'node:http'
import type * as TagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'
import { HIDDEN_TAGS, TAGS } from './untagged-files.ts'

const { areTagsExpired }: typeof TagsManifest = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/tags-manifest.external.js',
)

const STAMP = 'x-dateline-stamp'
/** Clocks of two processes are not to be compared: what another kept is older than anything of this one. */
const thisProcess = randomUUID()

/** Milliseconds since 1970 by the clock that Next dates what it caches by, which nobody sets. */
export const getTime = () => performance.timeOrigin + performance.now()

/** The headers of a page with a note of when its rendering began. */
export function stamp(headers: OutgoingHttpHeaders | undefined, began: number): OutgoingHttpHeaders {
  return { ...headers, [STAMP]: `${thisProcess} ${began}` }
}

/** A page's headers as Next knows them, and when its rendering began; `written` is the date of its file. */
export function readStamp(kept: OutgoingHttpHeaders, written: number) {
  const { [STAMP]: note, [HIDDEN_TAGS]: tags, ...rest } = kept
  const [process, began = written] = typeof note === 'string' ? note.split(' ') : []
  return {
    headers: tags === undefined ? rest : { ...rest, [TAGS]: tags },
    began: process === thisProcess ? Number(began) : Math.min(Number(began), performance.timeOrigin),
  }
}

/** Whether a tag of a page has expired since its rendering began. */
export function hasExpired(headers: OutgoingHttpHeaders | undefined, began: number): boolean {
  const tags = headers?.[TAGS]
  return typeof tags === 'string' && areTagsExpired(tags.split(','), began)
}
