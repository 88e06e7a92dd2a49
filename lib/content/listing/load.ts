import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { DocumentType } from '../registry.ts'
import { toRange } from './pagination.ts'
import {
  allListingQuery,
  authorListingQuery,
  categoryListingQuery,
  sectionListingQuery,
  tagListingQuery,
  type Listing,
} from './query.ts'

const shown: DocumentType[] = ['article', 'author', 'section', 'category']

/** One page of all articles, newest first; pages count from 1. */
export async function getListing(page: number): Promise<Listing> {
  'use cache'
  return loadQuery(allListingQuery, toRange(page), shown)
}

/** One page of a section's articles; `id` is the section's `_id`. */
export async function getSectionListing(id: string, page: number): Promise<Listing> {
  'use cache'
  return loadQuery(sectionListingQuery, { id, ...toRange(page) }, shown)
}

/** One page of a category's articles; `id` is the category's `_id`. */
export async function getCategoryListing(id: string, page: number): Promise<Listing> {
  'use cache'
  return loadQuery(categoryListingQuery, { id, ...toRange(page) }, shown)
}

/** One page of an author's articles; `id` is the author's `_id`. */
export async function getAuthorListing(id: string, page: number): Promise<Listing> {
  'use cache'
  return loadQuery(authorListingQuery, { id, ...toRange(page) }, shown)
}

/** One page of the articles on a topic; `id` is the tag's `_id`. */
export async function getTagListing(id: string, page: number): Promise<Listing> {
  'use cache'
  return loadQuery(tagListingQuery, { id, ...toRange(page) }, shown)
}
