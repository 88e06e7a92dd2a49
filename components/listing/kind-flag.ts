import type { ArticleCard } from '@/lib/content/card'
import { words } from '@/lib/words/words'

/** What readers must know about a story's kind before they open it; plain news needs no flag. */
export function toKindFlag({
  kind,
  liveEndedAt,
}: Pick<ArticleCard, 'kind' | 'liveEndedAt'>): string | undefined {
  if (liveEndedAt) return words.live.over
  return kind === 'news' ? undefined : words.story.kinds[kind]
}
