import type { ArticleCard } from '@/lib/content/card'
import { toImageUrl } from '@/lib/image-url'
import { toPlainText } from '@/lib/plain-text'
import type { ShelvedStory } from '../elements/device/story-shelf'

/** What a device keeps of a story, as JSON for the `data-story` of its elements. */
export function toShelvedStory(
  story: Pick<ArticleCard, 'href' | 'title' | 'section' | 'publishedAt' | 'cover'>,
): string {
  const shelved: ShelvedStory = {
    href: story.href,
    title: story.title,
    section: story.section.title,
    accent: story.section.accent,
    publishedAt: story.publishedAt,
    picture: toImageUrl(story.cover, { width: 320, aspect: 3 / 2 }),
  }
  return JSON.stringify(toPlainText(shelved))
}
