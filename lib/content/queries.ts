import type { z } from 'zod'
import { articleQuery, newestSlugsQuery, sharedArticleQuery } from './article/query.ts'
import { authorQuery, authorsQuery } from './author/query.ts'
import { categoriesQuery, categoryQuery } from './category/query.ts'
import { feedRevisionsQuery } from './feed-revisions/query.ts'
import { authorFeedQuery, sectionFeedQuery, siteFeedQuery } from './feed/query.ts'
import { correctionsQuery } from './corrections/query.ts'
import { homeQuery } from './home/query.ts'
import {
  allListingQuery,
  authorListingQuery,
  categoryListingQuery,
  sectionListingQuery,
  tagListingQuery,
} from './listing/query.ts'
import { updateIdsQuery, updatePageQuery } from './live-update/query.ts'
import { onTopicsQuery, onwardQuery } from './onward/query.ts'
import { pageQuery, pageSlugsQuery } from './page/query.ts'
import { redirectQuery } from './redirect/query.ts'
import { retractionQuery } from './retraction/query.ts'
import {
  searchHitsQuery,
  searchNamesQuery,
  searchStoriesQuery,
  searchSuggestionsQuery,
  searchVocabularyQuery,
} from './search/query.ts'
import { sectionQuery, sectionsQuery } from './section/query.ts'
import { settingsQuery } from './settings/query.ts'
import {
  sitemapCountQuery,
  sitemapNewestQuery,
  sitemapNewsQuery,
  sitemapPagesQuery,
  sitemapStoriesQuery,
} from './sitemap/query.ts'
import { sharePictureQuery } from './share-picture/query.ts'
import { tagQuery, tagsQuery } from './tag/query.ts'

/** THE list of queries, each under its name. */
export const queries = {
  article: articleQuery,
  'shared-article': sharedArticleQuery,
  'newest-slugs': newestSlugsQuery,
  author: authorQuery,
  authors: authorsQuery,
  category: categoryQuery,
  categories: categoriesQuery,
  'feed-site': siteFeedQuery,
  'feed-section': sectionFeedQuery,
  'feed-author': authorFeedQuery,
  'feed-revisions': feedRevisionsQuery,
  corrections: correctionsQuery,
  home: homeQuery,
  'listing-all': allListingQuery,
  'listing-section': sectionListingQuery,
  'listing-category': categoryListingQuery,
  'listing-author': authorListingQuery,
  'listing-tag': tagListingQuery,
  'live-updates': updatePageQuery,
  'live-update-ids': updateIdsQuery,
  onward: onwardQuery,
  'on-topics': onTopicsQuery,
  page: pageQuery,
  'page-slugs': pageSlugsQuery,
  redirect: redirectQuery,
  retraction: retractionQuery,
  'search-hits': searchHitsQuery,
  'search-names': searchNamesQuery,
  'search-stories': searchStoriesQuery,
  'search-suggestions': searchSuggestionsQuery,
  'search-vocabulary': searchVocabularyQuery,
  section: sectionQuery,
  sections: sectionsQuery,
  settings: settingsQuery,
  'sitemap-count': sitemapCountQuery,
  'sitemap-stories': sitemapStoriesQuery,
  'sitemap-pages': sitemapPagesQuery,
  'sitemap-newest': sitemapNewestQuery,
  'sitemap-news': sitemapNewsQuery,
  'share-picture': sharePictureQuery,
  tag: tagQuery,
  tags: tagsQuery,
}

type Queries = typeof queries

export type QueryName = keyof Queries
export type QueryParams<Name extends QueryName> = z.input<Queries[Name]['params']>
export type QueryData<Name extends QueryName> = z.output<Queries[Name]['schema']>
