import { answerMissing } from '@/app/answer-missing'
import { assertPage } from '@/app/assert-page'
import { ListingData } from '@/app/listing-data'
import { getSite } from '@/app/site'
import { Main } from '@/components/layout/main'
import { ListingPage } from '@/components/listing/listing-page'
import { getTagListing } from '@/lib/content/listing/load'
import { toPath } from '@/lib/content/registry'
import { getTag } from '@/lib/content/tag/load'
import type { View } from '@/lib/content/view'
import { toPageMetadata } from '@/lib/seo'

/** Metadata of one page of the stories on a topic. */
export async function getTopicMetadata(slug: string, page: number, view?: View) {
  const [site, tag] = await Promise.all([getSite(view), getTag(slug, view)])
  if (!tag) return {}
  const { _id, title, description, href } = tag
  const { total } = await getTagListing(_id, page, view)
  return toPageMetadata({ title, description, path: href, page, total }, site)
}

/** One page of the stories on a topic. */
export async function renderTopic(slug: string, page: number, view?: View) {
  const tag = await getTag(slug, view)
  if (!tag) return answerMissing(toPath('tag', slug), view)
  const [site, found] = await Promise.all([getSite(view), getTagListing(tag._id, page, view)])
  const listing = assertPage(found, page)
  const { title, description, href } = tag
  return (
    <Main>
      <ListingData site={site} path={href} {...{ title, description, page, listing }} />
      <ListingPage title={title} description={description} listing={listing} page={page} path={href} />
    </Main>
  )
}
