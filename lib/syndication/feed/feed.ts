import type { FeedStory } from '../../content/feed/query.ts'
import type { Site } from '../../json-ld/site.ts'

/** What a feed is made from, whatever its format. */
export type Feed = {
  site: Site
  /** Never changes, whatever becomes of title and address: `site`, or the `_id` of what it follows. */
  id: string
  title: string
  description: string
  /** Path of the page that lists the same stories. */
  path: string
  /** Newest first. */
  stories: FeedStory[]
  /** The WebSub hub that tells subscribers of changes. */
  hub: string | undefined
}
