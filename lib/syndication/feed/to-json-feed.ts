import { generateJsonFeed } from 'feedsmith'
import type { FeedStory } from '../../content/feed/query.ts'
import { env } from '../../env.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import type { Feed } from './feed.ts'
import { toFeedPath } from './feed-formats.ts'
import { toIcon } from './icon.ts'
import { toCover, toModified, toRecording, toStoryHtml, toSubjects } from './story-parts.ts'

function toItem(story: FeedStory, { site }: Feed) {
  const recording = toRecording(story)
  return {
    id: story._id,
    url: toAbsoluteUrl(site.siteUrl, story.href),
    title: story.title,
    content_html: toStoryHtml(story, site),
    ...(story.standfirst && { summary: story.standfirst }),
    image: toCover(story).url,
    date_published: new Date(story.publishedAt),
    date_modified: new Date(toModified(story)),
    tags: toSubjects(story),
    authors: story.authors.map(({ name, href }) => ({ name, url: toAbsoluteUrl(site.siteUrl, href) })),
    language: env.locale.tag,
    ...(recording && {
      attachments: [{ url: recording.url, mime_type: recording.type, size_in_bytes: recording.length }],
    }),
  }
}

/** A feed as JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  const { site, title, description, path, stories, hub } = feed
  const document = generateJsonFeed({
    title,
    description,
    home_page_url: toAbsoluteUrl(site.siteUrl, path),
    feed_url: toAbsoluteUrl(site.siteUrl, toFeedPath('json', path)),
    language: env.locale.tag,
    icon: toIcon(site),
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: stories.map((story) => toItem(story, feed)),
  })
  // The library leaves out what is empty; the format asks for the list.
  return JSON.stringify(Object.assign({ items: [] }, document))
}
