/** Words of feeds and other documents for machines. */
export const syndication = {
  /** Title of the feed of a part of the site. */
  feedOf: (site: string, part: string) => `${site}: ${part}`,
  feedFormats: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
  feedTitle: (feed: string, format: string) => `${feed} (${format})`,
  markdown: 'Markdown',
  dateline: (place: string, site: string) => `${place} (${site}) — `,
  correction: (date: string, text: string) => `${date}: ${text}`,
  updates: 'Updates',
  source: 'Source',
  feeds: 'Feeds',
  optional: 'Optional',
  aboutThisFile:
    'Each story is also there as Markdown: put .md after its address. The addresses below lead to those texts.',
} as const
