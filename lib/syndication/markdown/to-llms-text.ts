import type { Section } from '../../content/section/query.ts'
import type { NewestStory } from '../../content/sitemap/query.ts'
import type { Site } from '../../json-ld/site.ts'
import { toAbsoluteUrl } from '../../seo.ts'
import { words } from '../../words/words.ts'
import { feedFormatNames, toFeedPath } from '../feed/feed-formats.ts'
import { isIndexed } from '../sitemap/is-indexed.ts'
import { toLine, type Block } from './blocks.ts'
import { toMarkdownPath } from './markdown-path.ts'
import { writeMarkdown } from './write-markdown.ts'

type Entry = { title: string; path: string; note?: string | null }

const toEntries = (title: string, entries: Entry[], siteUrl: string): Block[] =>
  entries.length === 0
    ? []
    : [
        toLine([title], { style: 'h2' }),
        ...entries.map(({ title: text, path, note }) =>
          toLine([{ text, href: toAbsoluteUrl(siteUrl, path) }, ...(note ? [`: ${note}`] : [])], {
            listItem: 'bullet',
          }),
        ),
      ]

export type LlmsParts = { site: Site; sections: Section[]; stories: NewestStory[] }

/**
 * `llms.txt`: what the publication is, and where programs that read find its parts and its newest stories, but for those that
 * search engines are not to find here.
 */
export function toLlmsText({ site, sections, stories }: LlmsParts): string {
  const { siteUrl, settings } = site
  const listed = stories.filter((story) => isIndexed(story, siteUrl))
  const pages = settings.footerNav.map(({ label, href }) => ({ title: label, path: href }))
  const feeds = feedFormatNames.map((format) => ({
    title: words.syndication.feedFormats[format],
    path: toFeedPath(format, '/'),
  }))
  const blocks = [
    toLine([settings.name], { style: 'h1' }),
    toLine([settings.description], { style: 'blockquote' }),
    toLine([words.syndication.aboutThisFile]),
    ...toEntries(
      words.site.sections,
      sections.map(({ title, href, description }) => ({ title, path: href, note: description })),
      siteUrl,
    ),
    ...toEntries(
      words.site.latestStories,
      listed.map(({ title, href, standfirst }) => ({ title, path: toMarkdownPath(href), note: standfirst })),
      siteUrl,
    ),
    ...toEntries(words.syndication.feeds, feeds, siteUrl),
    ...toEntries(words.syndication.optional, pages, siteUrl),
  ]
  return `${writeMarkdown(blocks)}\n`
}
