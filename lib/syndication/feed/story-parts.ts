import type { FeedStory } from '../../content/feed/query.ts'
import { toDateText } from '../../dates.ts'
import { toRendition } from '../../image-url.ts'
import type { Site } from '../../json-ld/site.ts'
import { words } from '../../words/words.ts'
import { escapeHtml } from '../body/escape-html.ts'
import { toFigure } from '../body/html-blocks.ts'
import { toBodyHtml } from '../body/to-body-html.ts'
import { toNewest } from '../newest.ts'

/** Largest width of a story's own picture, in pixels. */
const COVER_WIDTH = 1600

function toCorrections({ corrections }: FeedStory): string {
  if (corrections.length === 0) return ''
  const items = corrections.map(({ text, date }) => words.syndication.correction(toDateText(date), text))
  const title = escapeHtml(words.story.corrections(items.length))
  return `<h2>${title}</h2>${items.map((item) => `<p>${escapeHtml(item)}</p>`).join('')}`
}

/** A story as HTML: picture, text and corrections. */
export function toStoryHtml(story: FeedStory, { siteUrl, settings }: Site): string {
  const { cover, body, dateline } = story
  const surroundings = { siteUrl, siteName: settings.name, dateline }
  return toFigure(cover) + toBodyHtml(body, surroundings) + toCorrections(story)
}

/** When a story last changed for its readers, as an ISO time. */
export function toModified({ publishedAt, updatedAt, corrections }: FeedStory): string {
  return toNewest([publishedAt, updatedAt, ...corrections.map(({ date }) => date)]) ?? publishedAt
}

/** What a story is about: section, category, topics, each once. */
export function toSubjects({ section, category, tags }: FeedStory): string[] {
  return [...new Set([section, category, ...tags].map(({ title }) => title))]
}

/** A story's picture as feeds offer it beside the text; pixels. */
export function toCover({ cover }: FeedStory) {
  const { src, width, height } = toRendition(cover, { maxWidth: COVER_WIDTH })
  return { url: src, width, height, alt: cover.alt }
}

/** A story's recording, where enough is known of it: length in bytes. */
export function toRecording({ audio }: FeedStory) {
  if (!audio?.mimeType || !audio.size) return null
  return { url: audio.url, type: audio.mimeType, length: audio.size }
}

/** When the newest of the stories changed; `null` of none. */
export function toFeedModified(stories: FeedStory[]): string | null {
  return toNewest(stories.map(toModified))
}
