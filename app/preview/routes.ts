import 'server-only'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getRootMetadata, renderSectionOrPage } from '@/app/(site)/[slug]/section-or-page'
import { getAuthorMetadata, renderAuthor } from '@/app/(site)/authors/[slug]/author'
import { getCorrectionLogMetadata, renderCorrectionLog } from '@/app/(site)/corrections/log/correction-log'
import { getHomeMetadata, renderHome } from '@/app/(site)/home'
import { getArticleMetadata, renderArticle } from '@/app/(site)/news/[slug]/article'
import { leadToUpdate } from '@/app/(site)/news/[slug]/lead-to-update'
import { getOlderUpdatesMetadata, renderOlderUpdates } from '@/app/(site)/news/[slug]/older-updates'
import { getCategoryMetadata, renderCategory } from '@/app/(site)/tech/[category]/category'
import { getAllStoriesMetadata, renderAllStories } from '@/app/(site)/tech/all-stories'
import { getTopicMetadata, renderTopic } from '@/app/(site)/topics/[slug]/topic'
import { answerMissing } from '@/app/answer-missing'
import { parsePage } from '@/app/parse-page'
import type { View } from '@/lib/content/view'
import { parseAddress, type PageKind } from './addresses'

/** Kinds of page that show something: an update leads on to its page. */
type Shown = Exclude<PageKind, 'update'>
type Getter<Result> = (slug: string, page: number, view: View) => Promise<Result>

const metadata: Record<Shown, Getter<Metadata>> = {
  home: (_slug, _page, view) => getHomeMetadata(view),
  allStories: (_slug, page, view) => getAllStoriesMetadata(page, view),
  article: (slug, page, view) =>
    page > 1 ? getOlderUpdatesMetadata(slug, page, view) : getArticleMetadata(slug, view),
  category: getCategoryMetadata,
  author: getAuthorMetadata,
  corrections: (_slug, page, view) => getCorrectionLogMetadata(page, view),
  topic: getTopicMetadata,
  sectionOrPage: getRootMetadata,
}

const contents: Record<Shown, Getter<ReactNode>> = {
  home: (_slug, _page, view) => renderHome(view),
  allStories: (_slug, page, view) => renderAllStories(page, view),
  article: (slug, page, view) =>
    page > 1 ? renderOlderUpdates(slug, page, view) : renderArticle(slug, view),
  category: renderCategory,
  author: renderAuthor,
  corrections: (_slug, page, view) => renderCorrectionLog(page, view),
  topic: renderTopic,
  sectionOrPage: renderSectionOrPage,
}

function toPageNumber(path: string, page: string | undefined): number {
  return page === undefined ? 1 : parsePage(page, path.replace(/\/page\/[^/]+$/, ''))
}

/** The page at a path of the site in some view; ends as pages do where there is none: redirected, or not found. */
export async function renderPath(path: string, view: View): Promise<ReactNode> {
  const found = parseAddress(path)
  if (!found) return answerMissing(path, view)
  if (found.kind === 'update') return leadToUpdate(found.slug, found.page ?? '', view)
  return contents[found.kind](found.slug, toPageNumber(path, found.page), view)
}

/** Metadata of the page at a path of the site in some view. */
export async function getPathMetadata(path: string, view: View): Promise<Metadata> {
  const found = parseAddress(path)
  if (!found || found.kind === 'update') return {}
  return metadata[found.kind](found.slug, toPageNumber(path, found.page), view)
}
