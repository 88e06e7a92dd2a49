import { getSite } from '@/app/site'
import { HomePage } from '@/components/home/home-page'
import { Main } from '@/components/layout/main'
import { getHome } from '@/lib/content/home/load'
import { toPageMetadata } from '@/lib/seo'

export async function generateMetadata() {
  return toPageMetadata({ path: '/' }, await getSite())
}

export default async function Page() {
  const [{ settings }, home] = await Promise.all([getSite(), getHome()])
  return (
    <Main front>
      <HomePage home={home} name={settings.name} />
    </Main>
  )
}
