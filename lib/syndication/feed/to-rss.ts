import { generateRssFeed } from 'feedsmith'
import type { FeedStory } from '../../content/feed/query.ts'
import { env } from '../../env.ts'
import type { Site } from '../../json-ld/site.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { toXmlText } from '../xml-text.ts'
import type { Feed } from './feed.ts'
import { feedFormats, toFeedPath } from './feed-formats.ts'
import { toIcon } from './icon.ts'
import { toCover, toFeedModified, toRecording, toStoryHtml, toSubjects } from './story-parts.ts'

function toItem(story: FeedStory, site: Site) {
  const { url, width, height, alt } = toCover(story)
  const recording = toRecording(story)
  return {
    title: story.title,
    link: toAbsoluteUrl(site.siteUrl, story.href),
    guid: { value: story._id, isPermaLink: false },
    pubDate: new Date(story.publishedAt),
    dc: { creators: story.authors.map(({ name }) => name) },
    categories: toSubjects(story).map((name) => ({ name })),
    ...(story.standfirst && { description: story.standfirst }),
    content: { encoded: toStoryHtml(story, site) },
    media: { contents: [{ url, width, height, medium: 'image', description: { value: alt } }] },
    ...(recording && { enclosures: [recording] }),
  }
}

function toAtomLinks({ site, path, hub }: Feed) {
  const href = toAbsoluteUrl(site.siteUrl, toFeedPath('rss', path))
  return [{ href, rel: 'self', type: feedFormats.rss.type }, ...(hub ? [{ href: hub, rel: 'hub' }] : [])]
}

/** A feed as RSS 2.0. */
export function toRss(feed: Feed): string {
  const { site, title, description, path, stories } = feed
  const link = toAbsoluteUrl(site.siteUrl, path)
  const modified = toFeedModified(stories)
  const document = generateRssFeed({
    title,
    link,
    description,
    language: env.locale.tag,
    ...(modified && { lastBuildDate: new Date(modified) }),
    ttl: Math.ceil(env.pageLife / 60),
    image: { url: toIcon(site), title, link },
    atom: { links: toAtomLinks(feed) },
    items: stories.map((story) => toItem(story, site)),
  })
  return toXmlText(document)
}
