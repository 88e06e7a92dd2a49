import { getSite } from '@/app/site'
import { HomePage } from '@/components/home/home-page'
import { Main } from '@/components/layout/main'
import { getHome } from '@/lib/content/home/load'
import type { View } from '@/lib/content/view'
import { toPageMetadata } from '@/lib/seo'

/** Metadata of the home page. */
export async function getHomeMetadata(view?: View) {
  return toPageMetadata({ path: '/' }, await getSite(view))
}

/** The home page. */
export async function renderHome(view?: View) {
  const [{ settings }, home] = await Promise.all([getSite(view), getHome(view)])
  return (
    <Main front>
      <HomePage home={home} name={settings.name} />
    </Main>
  )
}
