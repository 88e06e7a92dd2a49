import type { ReactNode } from 'react'
import { toPageCount } from '@/lib/content/listing/pagination'
import type { Listing as ListingData } from '@/lib/content/listing/query'
import { Pagination } from '../ui/pagination'
import { Listing } from './listing'
import { ListingHeader } from './listing-header'

export type ListingPageProps = {
  title: string
  description?: string | null
  listing: ListingData
  page: number
  /** Path of the list's first page. */
  path: string
  /** Goes under the heading, e.g. links to narrower lists. */
  children?: ReactNode
}

/** A list of stories as a page: heading, stories, pages. */
export function ListingPage({ title, description = null, listing, page, path, children }: ListingPageProps) {
  const pageCount = toPageCount(listing.total)
  return (
    <>
      <ListingHeader
        title={title}
        description={description}
        total={listing.total}
        page={page}
        pageCount={pageCount}
      >
        {children}
      </ListingHeader>
      <Listing listing={listing} page={page} />
      <Pagination page={page} pageCount={pageCount} base={path} />
    </>
  )
}
