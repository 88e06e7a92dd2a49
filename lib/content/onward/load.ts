import 'server-only'
import type { Article } from '../article/query.ts'
import { getSectionListing } from '../listing/load.ts'
import { loadQuery } from '../load-query.ts'
import { getSection } from '../section/load.ts'
import type { View } from '../view.ts'
import { toOnward, type Onward } from './onward.ts'

/** Where a reader may go from the end of a story. The section's list is the one that its own page shows. */
export async function getOnwardFrom(article: Article, view?: View): Promise<Onward> {
  const { _id, publishedAt, related } = article
  const section = await getSection(article.section.slug, view)
  if (!section) return toOnward(_id, { newer: null, older: null, related, recent: [] })
  const [neighbours, { items }] = await Promise.all([
    loadQuery('neighbours', { id: _id, section: section._id, publishedAt }, view),
    getSectionListing(section._id, 1, view),
  ])
  return toOnward(_id, { ...neighbours, related, recent: items })
}
