import { deviceStorage } from './device-storage.ts'

/** A story as this device remembers it. `place` is the block of its text that was reached. */
export type ShelvedStory = {
  href: string
  title: string
  section: string
  accent: string
  publishedAt: string
  /** Address of a small rendition, or empty. */
  picture: string
  place?: number
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function isStory(value: unknown): value is ShelvedStory {
  if (!isObject(value)) return false
  const { href, title, section, accent, publishedAt, picture, place = 0 } = value
  return (
    [href, title, section, accent, publishedAt, picture].every((text) => typeof text === 'string') &&
    /^\/news\/[^/?#]+$/.test(String(href)) &&
    /^(https?:\/\/.*)?$/.test(String(picture)) &&
    !Number.isNaN(Date.parse(String(publishedAt))) &&
    Number.isInteger(place)
  )
}

/** The story that a `data-story` attribute describes; nothing when it is malformed. */
export function parseShelved(json: string | undefined): ShelvedStory | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '')
    return isStory(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Stories in this browser's storage, the last put first. What is malformed there counts as not there. */
export type StoryShelf = {
  read: () => ShelvedStory[]
  has: (href: string) => boolean
  /** Whether the browser kept it; a story that is there already goes to the front. */
  put: (story: ShelvedStory) => boolean
  remove: (href: string) => boolean
}

/** A shelf that holds `limit` stories: what was put there first falls off. */
export function openShelf(key: string, limit: number): StoryShelf {
  const read = () => {
    const stored = deviceStorage.read(key)
    return Array.isArray(stored) ? stored.filter(isStory).slice(0, limit) : []
  }
  const without = (href: string) => read().filter((story) => story.href !== href)
  return {
    read,
    has: (href) => read().some((story) => story.href === href),
    put: (story) => deviceStorage.write(key, [story, ...without(story.href)].slice(0, limit)),
    remove: (href) => deviceStorage.write(key, without(href)),
  }
}
