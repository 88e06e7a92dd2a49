import type { z } from 'zod'
import { articleQuery, newestSlugsQuery, sharedArticleQuery } from './article/query.ts'
import { authorQuery, authorsQuery } from './author/query.ts'
import { categoriesQuery, categoryQuery } from './category/query.ts'
import { homeQuery } from './home/query.ts'
import {
  allListingQuery,
  authorListingQuery,
  categoryListingQuery,
  sectionListingQuery,
  tagListingQuery,
} from './listing/query.ts'
import { pageQuery, pageSlugsQuery } from './page/query.ts'
import { redirectQuery } from './redirect/query.ts'
import { retractionQuery } from './retraction/query.ts'
import { sectionQuery, sectionsQuery } from './section/query.ts'
import { settingsQuery } from './settings/query.ts'
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
  home: homeQuery,
  'listing-all': allListingQuery,
  'listing-section': sectionListingQuery,
  'listing-category': categoryListingQuery,
  'listing-author': authorListingQuery,
  'listing-tag': tagListingQuery,
  page: pageQuery,
  'page-slugs': pageSlugsQuery,
  redirect: redirectQuery,
  retraction: retractionQuery,
  section: sectionQuery,
  sections: sectionsQuery,
  settings: settingsQuery,
  tag: tagQuery,
  tags: tagsQuery,
}

type Queries = typeof queries

export type QueryName = keyof Queries
export type QueryParams<Name extends QueryName> = z.input<Queries[Name]['params']>
export type QueryData<Name extends QueryName> = z.output<Queries[Name]['schema']>
