import 'server-only'
import { loadQuery } from '../load-query.ts'
import type { View } from '../view.ts'
import { toRange } from './pagination.ts'
import type { Listing } from './query.ts'

/** One page of all articles, newest first; pages count from 1. */
export function getListing(page: number, view?: View): Promise<Listing> {
  return loadQuery('listing-all', toRange(page), view)
}

/** One page of a section's articles; `id` is the section's `_id`. */
export function getSectionListing(id: string, page: number, view?: View): Promise<Listing> {
  return loadQuery('listing-section', { id, ...toRange(page) }, view)
}

/** One page of a category's articles; `id` is the category's `_id`. */
export function getCategoryListing(id: string, page: number, view?: View): Promise<Listing> {
  return loadQuery('listing-category', { id, ...toRange(page) }, view)
}

/** One page of an author's articles; `id` is the author's `_id`. */
export function getAuthorListing(id: string, page: number, view?: View): Promise<Listing> {
  return loadQuery('listing-author', { id, ...toRange(page) }, view)
}

/** One page of the articles on a topic; `id` is the tag's `_id`. */
export function getTagListing(id: string, page: number, view?: View): Promise<Listing> {
  return loadQuery('listing-tag', { id, ...toRange(page) }, view)
}
