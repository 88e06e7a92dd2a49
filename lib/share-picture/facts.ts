import type { Article } from '../content/article/query.ts'
import type { Accent } from '../content/card.ts'
import { toImageUrl, type ImageSource } from '../image-url.ts'
import { toPlainText } from '../plain-text.ts'
import { words } from '../words/words.ts'

/** Width of a share picture, in pixels. */
export const PICTURE_WIDTH = 1200

/** Height of a share picture, in pixels. */
export const PICTURE_HEIGHT = 630

/** Width of the cover within it, in pixels. */
export const COVER_WIDTH = 460

/** Everything that is drawn on a share picture. */
export type SharePictureFacts = {
  headline: string
  /** The section's name, if the page has a section. */
  label: string | null
  accent: Accent
  /** What the story is, when it is not plain news; a picture cannot tell whether a story is still live. */
  flag: string | null
  authors: string[]
  siteName: string
  /** Address of the cover as it is drawn. */
  cover: string | null
}

/** What is drawn of a story; a draft may lack its cover. */
export type PicturedStory = Pick<Article, 'title' | 'kind'> & {
  section: Pick<Article['section'], 'title' | 'accent'> | null
  authors: { name: string }[]
  cover: ImageSource | null
}

/** The publication's own colour. */
const ownAccent: Accent = 'vermilion'

/** JPEG, because the drawing program reads no newer format. */
function toCoverUrl(cover: ImageSource): string {
  const url = new URL(toImageUrl(cover, { width: COVER_WIDTH, aspect: COVER_WIDTH / PICTURE_HEIGHT }))
  url.searchParams.delete('auto')
  url.searchParams.set('fm', 'jpg')
  return url.href
}

/** What the share picture of a story shows. */
export function toStoryPicture({ title, kind, section, authors, cover }: PicturedStory, siteName: string) {
  const facts: SharePictureFacts = {
    headline: title,
    label: section?.title ?? null,
    accent: section?.accent ?? ownAccent,
    flag: kind === 'news' || kind === 'live' ? null : words.story.kinds[kind],
    authors: authors.map(({ name }) => name),
    siteName,
    cover: cover && toCoverUrl(cover),
  }
  return toPlainText(facts)
}

/** What the share picture of pages without one of their own shows. */
export function toSitePicture({ name, tagline }: { name: string; tagline: string }): SharePictureFacts {
  const facts: SharePictureFacts = {
    headline: tagline,
    label: null,
    accent: ownAccent,
    flag: null,
    authors: [],
    siteName: name,
    cover: null,
  }
  return toPlainText(facts)
}
