import type { Metadata } from 'next'
import { answerMissing } from '@/app/answer-missing'
import { assertPage } from '@/app/assert-page'
import { getSite } from '@/app/site'
import { Main } from '@/components/layout/main'
import { ListingPage } from '@/components/listing/listing-page'
import { TopicLinks } from '@/components/listing/topic-links'
import { StaticPage } from '@/components/page/static-page'
import { getSectionListing } from '@/lib/content/listing/load'
import { getStaticPage } from '@/lib/content/page/load'
import { getSection } from '@/lib/content/section/load'
import type { Section } from '@/lib/content/section/query'
import type { View } from '@/lib/content/view'
import { toBodyAttributes } from '@/lib/preview/edit-attribute'
import { toPageMetadata } from '@/lib/seo'

/** Metadata of a section's or static page; sections go first, and only they have further pages. */
export async function getRootMetadata(slug: string, page: number, view?: View): Promise<Metadata> {
  const [site, section] = await Promise.all([getSite(view), getSection(slug, view)])
  if (section) {
    const { title, description, href, articleCount } = section
    return toPageMetadata({ title, description, path: href, page, total: articleCount }, site)
  }
  const staticPage = page === 1 ? await getStaticPage(slug, view) : null
  return staticPage ? toPageMetadata({ title: staticPage.title, path: staticPage.href }, site) : {}
}

async function renderSection(section: Section, page: number, view?: View) {
  const { _id, title, description, accent, categories, href } = section
  const listing = assertPage(await getSectionListing(_id, page, view), page)
  return (
    <Main accent={accent}>
      <ListingPage title={title} description={description} listing={listing} page={page} path={href}>
        <TopicLinks label={`Categories of ${title}`} links={categories} />
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
      <StaticPage page={staticPage} editBody={view?.marked ? toBodyAttributes : undefined} />
    </Main>
  )
}
