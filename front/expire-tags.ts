import { createRequire } from 'node:module'
import type * as TagsManifest from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js'
import { noteLakeThere } from './lake-watch.ts'
import { endGeneration } from './open-visits.ts'
import { getTime } from './page-age.ts'

const { tagsManifest }: typeof TagsManifest = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/tags-manifest.external.js',
)

/**
 * Lets tags expire at once, in pages as in what they are made from: Next keeps one list for both. It is dated by the clock
 * that pages are dated by; Next would take the computer's, which may be set back. Nobody joins what began before.
 */
export function expireTags(tags: readonly string[]): void {
  const now = getTime()
  for (const tag of tags) tagsManifest.set(tag, { stale: now, expired: now })
  endGeneration()
  noteLakeThere()
}
