import { toAbsoluteUrl } from '../../seo.ts'
import type { MachineDocument } from '../document.ts'
import type { Feed } from './feed.ts'
import { feedFormats, toFeedPath, type FeedFormat } from './feed-formats.ts'
import { toFeedModified } from './story-parts.ts'
import { toAtom } from './to-atom.ts'
import { toJsonFeed } from './to-json-feed.ts'
import { toRss } from './to-rss.ts'

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss: toRss, atom: toAtom, json: toJsonFeed }

/** A feed in one format, with the links by which WebSub subscribers find its hub and its own address. */
export function toFeedDocument(format: FeedFormat, feed: Feed): MachineDocument {
  const self = toAbsoluteUrl(feed.site.siteUrl, toFeedPath(format, feed.path))
  return {
    body: writers[format](feed),
    type: `${feedFormats[format].type}; charset=utf-8`,
    changedAt: toFeedModified(feed.stories),
    links: [...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : []), `<${self}>; rel="self"`],
  }
}
