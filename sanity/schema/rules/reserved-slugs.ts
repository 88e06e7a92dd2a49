/** First path segments that the site keeps for itself: no section and no page may be called so. */
export const reservedSlugs = new Set([
  'api',
  'authors',
  'elements',
  'feed',
  'feeds',
  'files',
  'images',
  'news',
  'preview',
  'search',
  'shared',
  'status',
  'studio',
  'tech',
  'topics',
])
