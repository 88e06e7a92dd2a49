import { toTrail } from '@/lib/breadcrumbs'
import { toPagePath } from '@/lib/content/listing/pagination'
import type { Listing } from '@/lib/content/listing/query'
import { toCollectionPage } from '@/lib/json-ld/collection-page'
import type { Site } from '@/lib/json-ld/site'
import { toNumberText } from '@/lib/words/numbers'
import { words } from '@/lib/words/words'
import { StructuredData } from './structured-data'

export type ListingDataProps = {
  site: Site
  title: string
  description: string | null
  /** Path of the list's first page. */
  path: string
  page: number
  listing: Listing
  /** Wider lists that this one is part of, outermost first. */
  ancestors?: { href: string; title: string }[]
}

/** What a page of a list tells search engines: its stories, and the way to it. */
export function ListingData({ site, path, ancestors = [], ...list }: ListingDataProps) {
  const { title, page } = list
  const url = toPagePath(path, page)
  const trail = toTrail(...ancestors, { href: path, title })
  const last = { href: url, label: words.site.page(toNumberText(page)) }
  return (
    <StructuredData
      data={[toCollectionPage({ ...list, path: url }, site)]}
      trail={page > 1 ? [...trail, last] : trail}
    />
  )
}
