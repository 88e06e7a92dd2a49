import { assertPage } from '@/app/assert-page'
import { ListingData } from '@/app/listing-data'
import { getSite } from '@/app/site'
import { Main } from '@/components/layout/main'
import { ListingPage } from '@/components/listing/listing-page'
import { TopicLinks } from '@/components/listing/topic-links'
import { getCategories } from '@/lib/content/category/load'
import { getListing } from '@/lib/content/listing/load'
import type { View } from '@/lib/content/view'
import { toPageMetadata } from '@/lib/seo'
import { words } from '@/lib/words/words'

const path = '/tech'

/** Metadata of one page of all stories. */
export async function getAllStoriesMetadata(page: number, view?: View) {
  const [site, { total }] = await Promise.all([getSite(view), getListing(page, view)])
  const { moreTitle, moreText } = site.settings
  return toPageMetadata({ title: moreTitle, description: moreText, path, page, total }, site)
}

/** One page of all stories, with links to the categories. */
export async function renderAllStories(page: number, view?: View) {
  const [site, categories, listing] = await Promise.all([
    getSite(view),
    getCategories(view),
    getListing(page, view),
  ])
  const { moreTitle: title, moreText: description } = site.settings
  const links = categories.map(({ href, title, articleCount }) => ({ href, title, count: articleCount }))
  return (
    <Main>
      <ListingData site={site} {...{ title, description, path, page, listing }} />
      <ListingPage
        title={title}
        description={description}
        listing={assertPage(listing, page)}
        page={page}
        path={path}
      >
        <TopicLinks label={words.site.categories} links={links} />
      </ListingPage>
    </Main>
  )
}
