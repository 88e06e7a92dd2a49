import 'server-only'
import { answerMissingBeside } from '@/app/answer-missing-beside'
import { atLeastOne } from '@/app/at-least-one'
import { getSite } from '@/app/site'
import { getAuthor, getAuthors } from '@/lib/content/author/load'
import { getAuthorFeed, getSectionFeed, getSiteFeed } from '@/lib/content/feed/load'
import type { FeedStory } from '@/lib/content/feed/query'
import { toPath } from '@/lib/content/registry'
import { getSection, getSections } from '@/lib/content/section/load'
import { env } from '@/lib/env'
import { toDocumentResponse } from '@/lib/syndication/document'
import { toFeedPath, type FeedFormat } from '@/lib/syndication/feed/feed-formats'
import { toFeedDocument } from '@/lib/syndication/feed/to-feed-document'
import { words } from '@/lib/words/words'

type Followed = { id: string; part: string | null; description: string | null; path: string }

async function answer(format: FeedFormat, { id, part, description, path }: Followed, stories: FeedStory[]) {
  const site = await getSite()
  const { name, description: ofSite } = site.settings
  const feed = {
    site,
    id,
    title: part === null ? name : words.syndication.feedOf(name, part),
    description: description || ofSite,
    path,
    stories,
    hub: env.webSubHub,
  }
  return toDocumentResponse(toFeedDocument(format, feed))
}

/** The feed of the whole site. */
export async function answerSiteFeed(format: FeedFormat): Promise<Response> {
  const followed = { id: 'site', part: null, description: null, path: '/' }
  return answer(format, followed, await getSiteFeed())
}

/** The feed of the section with this slug; ends as its page does where there is none. */
export async function answerSectionFeed(format: FeedFormat, slug: string): Promise<Response> {
  const section = await getSection(slug)
  if (!section) return answerMissingBeside(toPath('section', slug), (path) => toFeedPath(format, path))
  const { _id: id, title: part, description, href: path } = section
  return answer(format, { id, part, description, path }, await getSectionFeed(id))
}

/** The feed of the author with this slug; ends as their page does where there is none. */
export async function answerAuthorFeed(format: FeedFormat, slug: string): Promise<Response> {
  const author = await getAuthor(slug)
  if (!author) return answerMissingBeside(toPath('author', slug), (path) => toFeedPath(format, path))
  const { _id: id, name: part, bio, href: path } = author
  return answer(format, { id, part, description: bio[0] ?? null, path }, await getAuthorFeed(id))
}

/** Sections whose feeds the build writes. */
export async function getFeedSections(): Promise<{ slug: string }[]> {
  return atLeastOne((await getSections()).map(({ slug }) => slug)).map((slug) => ({ slug }))
}

/** One author is enough for the build to check the route; the other feeds are written when they are first asked for. */
export async function getFeedAuthors(): Promise<{ slug: string }[]> {
  const [slug] = atLeastOne((await getAuthors()).map((author) => author.slug))
  return [{ slug }]
}
