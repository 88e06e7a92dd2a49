import { timeZone, toZonedText } from '../desk/time/time-zone.ts'

export type StoryFacts = {
  isPublished: boolean
  isRetracted: boolean
  /** ISO datetime; null for a draft without one. */
  publishedAt: string | null
}

/** What an editor should know before looking at a story's pages; null for one that readers see. */
export type StoryNotice = { message: string; tone: 'caution' | 'critical' } | null

/** Tells why readers do not see a story where a preview does. */
export function toStoryNotice(
  { isPublished, isRetracted, publishedAt }: StoryFacts,
  now: Date,
  zone = timeZone,
): StoryNotice {
  if (isRetracted) return { tone: 'critical', message: 'Retracted: its address tells readers why' }
  if (!isPublished) return { tone: 'caution', message: 'Never published: only previews show it' }
  if (publishedAt !== null && Date.parse(publishedAt) > now.getTime())
    return {
      tone: 'caution',
      message: `Under embargo until ${toZonedText(publishedAt, zone)}: only previews show it`,
    }
  return null
}
