import 'server-only'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { getRootMetadata, renderSectionOrPage } from '@/app/(site)/[slug]/section-or-page'
import { getAuthorMetadata, renderAuthor } from '@/app/(site)/authors/[slug]/author'
import { getHomeMetadata, renderHome } from '@/app/(site)/home'
import { getArticleMetadata, renderArticle } from '@/app/(site)/news/[slug]/article'
import { getCategoryMetadata, renderCategory } from '@/app/(site)/tech/[category]/category'
import { getAllStoriesMetadata, renderAllStories } from '@/app/(site)/tech/all-stories'
import { getTopicMetadata, renderTopic } from '@/app/(site)/topics/[slug]/topic'
import { answerMissing } from '@/app/answer-missing'
import { parsePage } from '@/app/parse-page'
import type { View } from '@/lib/content/view'
import { parseAddress, type PageKind } from './addresses'

type Getter<Result> = (slug: string, page: number, view: View) => Promise<Result>

const metadata: Record<PageKind, Getter<Metadata>> = {
  home: (_slug, _page, view) => getHomeMetadata(view),
  allStories: (_slug, page, view) => getAllStoriesMetadata(page, view),
  article: (slug, _page, view) => getArticleMetadata(slug, view),
  category: getCategoryMetadata,
  author: getAuthorMetadata,
  topic: getTopicMetadata,
  sectionOrPage: getRootMetadata,
}

const contents: Record<PageKind, Getter<ReactNode>> = {
  home: (_slug, _page, view) => renderHome(view),
  allStories: (_slug, page, view) => renderAllStories(page, view),
  article: (slug, _page, view) => renderArticle(slug, view),
  category: renderCategory,
  author: renderAuthor,
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
  return contents[found.kind](found.slug, toPageNumber(path, found.page), view)
}

/** Metadata of the page at a path of the site in some view. */
export async function getPathMetadata(path: string, view: View): Promise<Metadata> {
  const found = parseAddress(path)
  return found ? metadata[found.kind](found.slug, toPageNumber(path, found.page), view) : {}
}
