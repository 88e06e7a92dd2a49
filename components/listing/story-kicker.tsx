import type { ArticleCard } from '@/lib/content/card'
import { Kicker } from '../ui/kicker'
import { toKindFlag } from './kind-flag'

export type StoryKickerProps = {
  story: Pick<ArticleCard, 'section' | 'category' | 'kind' | 'liveEndedAt'>
  /** Where the section is plain from the place: the category alone. */
  brief?: boolean
}

/** A story's section and category, and its kind unless it is news. */
export function StoryKicker({ story, brief = false }: StoryKickerProps) {
  const { section, category } = story
  const links = (brief ? [category] : [section, category]).map(({ href, title }) => ({ href, label: title }))
  return <Kicker links={links} flag={toKindFlag(story)} />
}
