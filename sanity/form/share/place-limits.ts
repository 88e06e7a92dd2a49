/** Characters that a place shows of a page's title and description, as a rule of thumb. */
export const placeLimits = {
  desktop: { name: 'Search on a computer', title: 60, description: 160 },
  phone: { name: 'Search on a phone', title: 60, description: 120 },
  feed: { name: 'Facebook, LinkedIn', title: 90, description: 110 },
  x: { name: 'X', title: 70, description: 0 },
  message: { name: 'Slack, Mastodon', title: 120, description: 200 },
} as const

export type Place = keyof typeof placeLimits
