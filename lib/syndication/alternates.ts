import type { Metadata } from 'next'
import type { Site } from '../json-ld/site.ts'
import { toAbsoluteUrl } from '../seo.ts'
import { words } from '../words/words.ts'
import { feedFormatNames, feedFormats, toFeedPath, type FeedFormat } from './feed/feed-formats.ts'
import { toMarkdownPath } from './markdown/markdown-path.ts'

/** A page with feeds of its stories; without a title it is the whole site. */
type Followed = { path: string; title?: string }

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>

function toFeedLink(format: FeedFormat, { path, title }: Followed, { siteUrl, settings }: Site) {
  const feed = title === undefined ? settings.name : words.syndication.feedOf(settings.name, title)
  return {
    url: toAbsoluteUrl(siteUrl, toFeedPath(format, path)),
    title: words.syndication.feedTitle(feed, words.syndication.feedFormats[format]),
  }
}

function toFeedTypes(followed: Followed[], site: Site): Types {
  return Object.fromEntries(
    feedFormatNames.map((format) => [
      feedFormats[format].type,
      followed.map((one) => toFeedLink(format, one, site)),
    ]),
  )
}

const withTypes = (metadata: Metadata, types: Types): Metadata => ({
  ...metadata,
  alternates: { ...metadata.alternates, types },
})

/** A page's metadata with links to the feeds that follow it. */
export function withFeeds(metadata: Metadata, followed: Followed, site: Site): Metadata {
  return withTypes(metadata, toFeedTypes([followed], site))
}

/** A story's metadata with links to its Markdown, and to the feeds of the site and of its section. */
export function withStoryAlternates(
  metadata: Metadata,
  { href, section }: { href: string; section: { href: string; title: string } },
  site: Site,
): Metadata {
  const markdown = {
    url: toAbsoluteUrl(site.siteUrl, toMarkdownPath(href)),
    title: words.syndication.markdown,
  }
  const followed = [{ path: '/' }, { path: section.href, title: section.title }]
  return withTypes(metadata, { 'text/markdown': [markdown], ...toFeedTypes(followed, site) })
}
