import { notFound } from 'next/navigation'
import { toPageCount } from '@/lib/content/listing/pagination'
import type { Listing } from '@/lib/content/listing/query'

/** Passes a listing through unless its page lies past the end of the list. */
export function assertPage(listing: Listing, page: number): Listing {
  if (page > toPageCount(listing.total)) notFound()
  return listing
}
