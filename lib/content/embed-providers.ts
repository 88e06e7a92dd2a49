/** Who keeps the posts and videos that a story may show. */
export const embedProviders = [
  { id: 'youtube', title: 'YouTube' },
  { id: 'x', title: 'X' },
  { id: 'mastodon', title: 'Mastodon' },
  { id: 'bluesky', title: 'Bluesky' },
] as const

export type EmbedProvider = (typeof embedProviders)[number]['id']
