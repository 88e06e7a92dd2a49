import { generateAtomFeed } from 'feedsmith'
import type { FeedStory } from '../../content/feed/query.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { toXmlText } from '../xml-text.ts'
import type { Feed } from './feed.ts'
import { feedFormats, toFeedPath } from './feed-formats.ts'
import { toIcon } from './icon.ts'
import { toCover, toFeedModified, toModified, toRecording, toStoryHtml, toSubjects } from './story-parts.ts'

/** The year in which these identifiers were laid down, as RFC 4151 asks; whatever else changes, they do not. */
const YEAR = 2026
/** Atom asks for a time where nothing has happened yet. */
const NEVER = new Date(Date.UTC(YEAR, 0))

const toTagUri = (siteUrl: string, id: string) => `tag:${new URL(siteUrl).hostname},${YEAR}:${id}`

const toText = (value: string) => ({ value, type: 'text' })

function toEntry(story: FeedStory, { site }: Feed) {
  const { siteUrl } = site
  const { url, width, height, alt } = toCover(story)
  const recording = toRecording(story)
  const page = { href: toAbsoluteUrl(siteUrl, story.href), rel: 'alternate', type: 'text/html' }
  const enclosure = recording && { ...recording, href: recording.url, rel: 'enclosure' }
  return {
    id: toTagUri(siteUrl, story._id),
    title: toText(story.title),
    updated: new Date(toModified(story)),
    published: new Date(story.publishedAt),
    authors: story.authors.map(({ name, href }) => ({ name, uri: toAbsoluteUrl(siteUrl, href) })),
    categories: toSubjects(story).map((term) => ({ term })),
    links: enclosure ? [page, enclosure] : [page],
    ...(story.standfirst && { summary: toText(story.standfirst) }),
    content: { value: toStoryHtml(story, site), type: 'html' },
    media: { contents: [{ url, width, height, medium: 'image', description: { value: alt } }] },
  }
}

function toLinks({ site: { siteUrl }, path, hub }: Feed) {
  return [
    { href: toAbsoluteUrl(siteUrl, toFeedPath('atom', path)), rel: 'self', type: feedFormats.atom.type },
    { href: toAbsoluteUrl(siteUrl, path), rel: 'alternate', type: 'text/html' },
    ...(hub ? [{ href: hub, rel: 'hub' }] : []),
  ]
}

/** A feed as Atom 1.0. */
export function toAtom(feed: Feed): string {
  const { site, id, title, description, stories } = feed
  const modified = toFeedModified(stories)
  const document = generateAtomFeed({
    id: toTagUri(site.siteUrl, `feed:${id}`),
    title: toText(title),
    subtitle: toText(description),
    updated: modified ? new Date(modified) : NEVER,
    authors: [{ name: site.settings.name, uri: toAbsoluteUrl(site.siteUrl, '/') }],
    icon: toIcon(site),
    links: toLinks(feed),
    entries: stories.map((story) => toEntry(story, feed)),
  })
  return toXmlText(document)
}
