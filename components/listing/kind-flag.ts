import type { ArticleCard } from '@/lib/content/card'

const flags: Record<ArticleCard['kind'], string | undefined> = {
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  review: 'Review',
  explainer: 'Explainer',
  live: 'Live',
}

/** What readers must know about a story's kind before they open it; plain news needs no flag. */
export function toKindFlag(kind: ArticleCard['kind']): string | undefined {
  return flags[kind]
}
