import type { Metadata } from 'next'
import { answerMissing } from '@/app/answer-missing'
import { assertPage } from '@/app/assert-page'
import { ListingData } from '@/app/listing-data'
import { getSite } from '@/app/site'
import { StructuredData } from '@/app/structured-data'
import { Main } from '@/components/layout/main'
import { ListingPage } from '@/components/listing/listing-page'
import { TopicLinks } from '@/components/listing/topic-links'
import { StaticPage } from '@/components/page/static-page'
import { toTrail } from '@/lib/breadcrumbs'
import { getSectionListing } from '@/lib/content/listing/load'
import { getStaticPage } from '@/lib/content/page/load'
import { getSection } from '@/lib/content/section/load'
import type { Section } from '@/lib/content/section/query'
import type { View } from '@/lib/content/view'
import { toBodyAttributes } from '@/lib/preview/edit-attribute'
import { toPageMetadata } from '@/lib/seo'
import { withFeeds } from '@/lib/syndication/alternates'
import { words } from '@/lib/words/words'

/** Metadata of a section's or static page; sections go first, and only they have further pages. */
export async function getRootMetadata(slug: string, page: number, view?: View): Promise<Metadata> {
  const [site, section] = await Promise.all([getSite(view), getSection(slug, view)])
  if (section) {
    const { _id, title, description, href } = section
    const { total } = await getSectionListing(_id, page, view)
    const facts = { title, description, path: href, page, total }
    return withFeeds(toPageMetadata(facts, site), facts, site)
  }
  const staticPage = page === 1 ? await getStaticPage(slug, view) : null
  return staticPage ? toPageMetadata({ title: staticPage.title, path: staticPage.href }, site) : {}
}

async function renderSection(section: Section, page: number, view?: View) {
  const { _id, title, description, accent, categories, href } = section
  const [site, found] = await Promise.all([getSite(view), getSectionListing(_id, page, view)])
  const listing = assertPage(found, page)
  return (
    <Main accent={accent}>
      <ListingData site={site} path={href} {...{ title, description, page, listing }} />
      <ListingPage title={title} description={description} listing={listing} page={page} path={href}>
        <TopicLinks label={words.site.categoriesOf(title)} links={categories} />
      </ListingPage>
    </Main>
  )
}

/** The section or static page with this slug: they share the root of the site. */
export async function renderSectionOrPage(slug: string, page: number, view?: View) {
  const section = await getSection(slug, view)
  if (section) return renderSection(section, page, view)
  const staticPage = page === 1 ? await getStaticPage(slug, view) : null
  if (!staticPage) return answerMissing(page === 1 ? `/${slug}` : `/${slug}/page/${page}`, view)
  return (
    <Main>
      <StructuredData trail={toTrail(staticPage)} />
      <StaticPage page={staticPage} editBody={view?.marked ? toBodyAttributes : undefined} />
    </Main>
  )
}
