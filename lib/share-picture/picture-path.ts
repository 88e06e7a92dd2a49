import { createHash } from 'node:crypto'
import type { SharePictureFacts } from './facts.ts'

/** Goes up whenever the same facts are drawn in another way. */
const DRAWING = 1

/** Name of the file in which these facts are drawn: it changes with any of them, so that caches never hold an old picture. */
export function toPictureFile(facts: SharePictureFacts): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWING, facts]))
    .digest('hex')
  return `${hash.slice(0, 16)}.png`
}

/** Path of a story's share picture. */
export function toStoryPicturePath(slug: string, facts: SharePictureFacts): string {
  return `/og/news/${encodeURIComponent(slug)}/${toPictureFile(facts)}`
}

/** Path of the share picture of pages without one of their own. */
export function toSitePicturePath(facts: SharePictureFacts): string {
  return `/og/site/${toPictureFile(facts)}`
}
