import { getSite } from '@/app/site'
import { StructuredData } from '@/app/structured-data'
import { HomePage } from '@/components/home/home-page'
import { Main } from '@/components/layout/main'
import { getHome } from '@/lib/content/home/load'
import { toOrganization, toWebSite } from '@/lib/json-ld/publication'
import type { View } from '@/lib/content/view'
import { toPageMetadata } from '@/lib/seo'
import { withFeeds } from '@/lib/syndication/alternates'

/** Metadata of the home page. */
export async function getHomeMetadata(view?: View) {
  const site = await getSite(view)
  return withFeeds(toPageMetadata({ path: '/' }, site), { path: '/' }, site)
}

/** The home page. */
export async function renderHome(view?: View) {
  const [site, home] = await Promise.all([getSite(view), getHome(view)])
  return (
    <Main front>
      <StructuredData data={[toWebSite(site), toOrganization(site)]} />
      <HomePage home={home} name={site.settings.name} />
    </Main>
  )
}
