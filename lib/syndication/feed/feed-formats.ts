/** The formats that feeds come in: name of the file below the page it follows, and its media type. */
export const feedFormats = {
  rss: { file: 'feed.xml', type: 'application/rss+xml' },
  atom: { file: 'atom.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
} as const

export type FeedFormat = keyof typeof feedFormats

/** Every format, the most widely read first. */
export const feedFormatNames = ['rss', 'atom', 'json'] as const satisfies FeedFormat[]

/** Path of the feed that follows the page at `path`. */
export function toFeedPath(format: FeedFormat, path: string): string {
  return `${path === '/' ? '' : path}/${feedFormats[format].file}`
}
