import { answerMissing } from '@/app/answer-missing'
import { assertPage } from '@/app/assert-page'
import { ListingData } from '@/app/listing-data'
import { getSite } from '@/app/site'
import { Main } from '@/components/layout/main'
import { ListingPage } from '@/components/listing/listing-page'
import { TopicLinks } from '@/components/listing/topic-links'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { toTrail } from '@/lib/breadcrumbs'
import { getCategory } from '@/lib/content/category/load'
import { getCategoryListing } from '@/lib/content/listing/load'
import { toPath } from '@/lib/content/registry'
import { getSection } from '@/lib/content/section/load'
import type { View } from '@/lib/content/view'
import { toPageMetadata } from '@/lib/seo'
import { words } from '@/lib/words/words'

/** Metadata of one page of a category's stories. */
export async function getCategoryMetadata(slug: string, page: number, view?: View) {
  const [site, category] = await Promise.all([getSite(view), getCategory(slug, view)])
  if (!category) return {}
  const { _id, title, description, href } = category
  const { total } = await getCategoryListing(_id, page, view)
  return toPageMetadata({ title, description, path: href, page, total }, site)
}

/** One page of a category's stories, with links to its neighbours. */
export async function renderCategory(slug: string, page: number, view?: View) {
  const category = await getCategory(slug, view)
  if (!category) return answerMissing(toPath('category', slug), view)
  const [site, found, section] = await Promise.all([
    getSite(view),
    getCategoryListing(category._id, page, view),
    getSection(category.section.slug, view),
  ])
  const { title, description, href } = category
  const listing = assertPage(found, page)
  return (
    <Main accent={category.section.accent}>
      <ListingData
        site={site}
        path={href}
        ancestors={[category.section]}
        {...{ title, description, page, listing }}
      />
      <Breadcrumbs trail={toTrail(category.section)} />
      <ListingPage title={title} description={description} listing={listing} page={page} path={href}>
        <TopicLinks
          label={words.site.moreIn(category.section.title)}
          links={section?.categories ?? []}
          current={href}
        />
      </ListingPage>
    </Main>
  )
}
