import type { z } from 'zod'
import { articleQuery, newestSlugsQuery, sharedArticleQuery } from './article/query.ts'
import { authorQuery, authorsQuery } from './author/query.ts'
import { categoriesQuery, categoryQuery } from './category/query.ts'
import { correctionsQuery } from './corrections/query.ts'
import type { ContentQuery } from './define-query.ts'
import { feedRevisionsQuery } from './feed-revisions/query.ts'
import { authorFeedQuery, sectionFeedQuery, siteFeedQuery } from './feed/query.ts'
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

/** The type that typegen derived for a query from the Studio's schema; fails when the query has changed since. */
declare function toResult<Groq extends keyof SanityQueries>(query: { groq: Groq }): SanityQueries[Groq]

/** Compiles only when the Studio's schema promises all that the query's zod schema asks for. */
declare function expectFit<Query extends ContentQuery>(query: Query, result: z.input<Query['schema']>): void

expectFit(articleQuery, toResult(articleQuery))
expectFit(sharedArticleQuery, toResult(sharedArticleQuery))
expectFit(newestSlugsQuery, toResult(newestSlugsQuery))
expectFit(authorQuery, toResult(authorQuery))
expectFit(authorsQuery, toResult(authorsQuery))
expectFit(categoryQuery, toResult(categoryQuery))
expectFit(categoriesQuery, toResult(categoriesQuery))
expectFit(siteFeedQuery, toResult(siteFeedQuery))
expectFit(sectionFeedQuery, toResult(sectionFeedQuery))
expectFit(authorFeedQuery, toResult(authorFeedQuery))
expectFit(feedRevisionsQuery, toResult(feedRevisionsQuery))
expectFit(correctionsQuery, toResult(correctionsQuery))
expectFit(onwardQuery, toResult(onwardQuery))
expectFit(onTopicsQuery, toResult(onTopicsQuery))
expectFit(homeQuery, toResult(homeQuery))
expectFit(allListingQuery, toResult(allListingQuery))
expectFit(sectionListingQuery, toResult(sectionListingQuery))
expectFit(categoryListingQuery, toResult(categoryListingQuery))
expectFit(authorListingQuery, toResult(authorListingQuery))
expectFit(tagListingQuery, toResult(tagListingQuery))
expectFit(updatePageQuery, toResult(updatePageQuery))
expectFit(updateIdsQuery, toResult(updateIdsQuery))
expectFit(pageQuery, toResult(pageQuery))
expectFit(pageSlugsQuery, toResult(pageSlugsQuery))
expectFit(redirectQuery, toResult(redirectQuery))
expectFit(retractionQuery, toResult(retractionQuery))
expectFit(searchHitsQuery, toResult(searchHitsQuery))
expectFit(searchNamesQuery, toResult(searchNamesQuery))
expectFit(searchStoriesQuery, toResult(searchStoriesQuery))
expectFit(searchSuggestionsQuery, toResult(searchSuggestionsQuery))
expectFit(searchVocabularyQuery, toResult(searchVocabularyQuery))
expectFit(sectionQuery, toResult(sectionQuery))
expectFit(sectionsQuery, toResult(sectionsQuery))
expectFit(settingsQuery, toResult(settingsQuery))
expectFit(sitemapCountQuery, toResult(sitemapCountQuery))
expectFit(sitemapStoriesQuery, toResult(sitemapStoriesQuery))
expectFit(sitemapPagesQuery, toResult(sitemapPagesQuery))
expectFit(sitemapNewestQuery, toResult(sitemapNewestQuery))
expectFit(sitemapNewsQuery, toResult(sitemapNewsQuery))
expectFit(sharePictureQuery, toResult(sharePictureQuery))
expectFit(tagQuery, toResult(tagQuery))
expectFit(tagsQuery, toResult(tagsQuery))

type Fits<Result> = Result extends z.input<typeof sectionQuery.schema> ? true : false
type SectionResult = NonNullable<SanityQueries[typeof sectionQuery.groq]>

/** What typegen would derive had an editor's field another name, or were it no longer required. */
export const contract: {
  asIs: Fits<SectionResult>
  renamed: Fits<Omit<SectionResult, 'accent'> & { colour: SectionResult['accent'] }>
  optional: Fits<Omit<SectionResult, 'description'> & { description: string | null }>
  widened: Fits<Omit<SectionResult, 'accent'> & { accent: string }>
} = { asIs: true, renamed: false, optional: false, widened: false }
